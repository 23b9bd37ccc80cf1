import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const vias = (text: string, outlet?: string) => readText(text, outlet ? { outlet } : {}).map(({ via }) => via);

describe('the way that the words took', () => {
  it.each([
    ['told an agency', 'Maria Lopez told Reuters that the harvest was lost.', 'Reuters'],
    ['told a broadcaster', '“We lost,” Maria Lopez told the BBC.', 'BBC'],
    ['told a newspaper', '“We lost,” Maria Lopez told The New York Times.', 'The New York Times'],
    ['told somebody of an outlet', 'Maria Lopez told CNN’s Jake Marlow that the harvest was lost.', 'CNN'],
    ['told a paper that no list has', 'Maria Lopez told Mill Road Tribune that it was lost.', 'Mill Road Tribune'],
    ['tweeted', '“We lost the harvest,” Maria Lopez tweeted.', 'Twitter'],
    ['wrote on a platform', 'Maria Lopez wrote on Facebook that the harvest was lost.', 'Facebook'],
    [
      'an interview before',
      'In an interview with the Financial Times, Maria Lopez said it was lost.',
      'Financial Times',
    ],
    [
      'an interview behind',
      'Maria Lopez said in an interview with the Financial Times that it was lost.',
      'Financial Times',
    ],
    ['reported by another', '“We will resign,” the mayor said, Reuters reported.', 'Reuters'],
  ])('%s', (_, text, via) => {
    expect(vias(text)).toEqual([via]);
  });

  it('is the paper named before where it is called the paper', () => {
    const text = 'The Boston Globe first reported the sale. “We lost,” Maria Lopez told the paper.';
    expect(vias(text).at(-1)).toBe('The Boston Globe');
  });

  it('is the article’s own outlet where it is us that were told', () => {
    expect(vias('“We lost,” Maria Lopez told us.', 'The Daily Planet')).toEqual(['The Daily Planet']);
    expect(vias('“We lost,” Maria Lopez told us.')).toEqual([null]);
  });

  it('is none where reporters or a court are told', () => {
    expect(vias('Maria Lopez told reporters that the harvest was lost.')).toEqual([null]);
    expect(vias('Maria Lopez told the court that the harvest was lost.')).toEqual([null]);
  });

  it('is not the outlet that speaks itself', () => {
    expect(readText('The company will cut 200 jobs, Reuters reported.')).toMatchObject([
      { speaker: 'Reuters', via: null },
    ]);
  });

  it('goes on for the same speaker, and not for another', () => {
    const text = [
      '“We lost the farm,” Maria Lopez told the BBC.',
      'Lopez has four children. “They are all gone,” she said.',
      'Tom Reed disagreed. “She sold it,” Reed said.',
    ].join('\n\n');
    expect(vias(text)).toEqual(['BBC', 'BBC', null]);
  });

  it('does not go on behind a single post', () => {
    const text = '“We lost,” Maria Lopez tweeted.\n\nLopez met the mayor. “Help us now,” she said.';
    expect(vias(text)).toEqual(['Twitter', null]);
  });

  it('is not read out of somebody’s words', () => {
    expect(vias('“He told the BBC that he would go,” said Maria Lopez.').at(0)).toBeNull();
  });
});
