import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

const vias = (...paragraphs: readonly string[]) => readText(paragraphs.join('\n\n')).map(({ via }) => via);

describe('the channel from one quotation to the next', () => {
  it('continues for the same speaker, not for another', () => {
    expect(
      vias(
        '“We lost the farm,” Maria Lopez told the BBC.',
        'Lopez has four children. “They are all gone,” she said.',
        'Tom Reed disagreed. “She sold it,” Reed said.',
      ),
    ).toEqual(['BBC', 'BBC', null]);
  });

  it('does not pass to a namesake', () => {
    expect(
      vias(
        '“We lost the farm,” Maria Lopez told the BBC.',
        'Her neighbour Ann Lopez disagreed. “She sold it,” Lopez said.',
      ),
    ).toEqual(['BBC', null]);
  });

  it('is referred to as a mag', () => {
    expect(vias('Maria Lopez opened up to Glow magazine about the farm.', '“We lost it,” she told the mag.')).toEqual([
      'Glow',
    ]);
  });

  it('begins with an interview that is only mentioned', () => {
    expect(vias('Maria Lopez spoke to the BBC a week later.', '“We lost the farm,” Lopez said.')).toEqual(['BBC']);
  });

  it.each([
    ['in a speech', '“It is over,” Lopez said in a speech on Friday.'],
    ['before reporters', '“It is over,” Lopez told reporters.'],
    ['at a place named first', 'In Toledo, Lopez said: “It is over.”'],
  ])('ends at another occasion: %s', (_, text) => {
    expect(vias('“We lost the farm,” Maria Lopez told the BBC.', text)).toEqual(['BBC', null]);
  });

  it('changes to the outlet named next', () => {
    expect(
      vias('“We lost,” Maria Lopez told the BBC.', '“It is over,” Lopez told CNN.', '“We will be back,” she said.'),
    ).toEqual(['BBC', 'CNN', 'CNN']);
  });

  it('resumes after words to another outlet at another time', () => {
    expect(
      vias('“We lost,” Maria Lopez told the BBC.', '“We may win,” Lopez told CNN in May.', '“I was wrong,” she said.'),
    ).toEqual(['BBC', 'CNN', 'BBC']);
  });

  it('is referred to by its noun', () => {
    expect(
      vias(
        'At a forum sponsored by NBC News, Maria Lopez said the farm was lost.',
        'In a speech on Friday, Lopez said: “It is over.”',
        'Lopez told the forum she was “against all of it”.',
      ).at(-1),
    ).toBe('NBC News');
  });

  it('is the outlet’s for the speaker whose words it made public', () => {
    expect(
      vias('NBC News first published the video on Friday. Maria Lopez can be heard on it. “Leave us alone,” she says.'),
    ).toEqual(['NBC News']);
  });

  it('continues after a post only for words that open the next paragraph', () => {
    expect(vias('On Facebook, Maria Lopez wrote that it was “over”.', '“We lost the farm,” Lopez wrote.').at(-1)).toBe(
      'Facebook',
    );
    expect(vias('“We lost,” Maria Lopez tweeted.', 'Lopez met the mayor. “Help us now,” she said.')).toEqual([
      'Twitter',
      null,
    ]);
  });

  it('has a span inside the text, whatever the paragraphs', () => {
    const sentence = fc.constantFrom(
      '“We lost,” Maria Lopez told the BBC.',
      'Lopez spoke to CNN in May.',
      '“It is over,” Lopez said at a rally.',
      'During a CNN town hall, Tom Reed spoke.',
      '“I do,” Reed said.',
      'Told us, told the paper, tweeted, the',
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (paragraphs) => {
        for (const { via, rules } of readText(paragraphs.join('\n\n')))
          expect(rules.some((rule) => rule.startsWith('via-'))).toBe(via !== null);
      }),
      { numRuns: 50 },
    );
  });
});
