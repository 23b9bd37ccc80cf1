import { describe, expect, it } from 'vitest';
import { readText, speakers } from '../read-text.ts';

describe('the speaker’s name', () => {
  it('is the fullest form in the article if the source is a last name', () => {
    expect(speakers('Maria Lopez grows corn. “We lost,” said Lopez.')).toEqual(['Maria Lopez']);
  });

  it('is the fullest form even if that comes later', () => {
    expect(speakers('“We lost,” Lopez said. Maria Lopez grows corn.')).toEqual(['Maria Lopez']);
  });

  it('has no title', () => {
    expect(readText('Finance Minister Anna Weber said the tax would fall.')).toMatchObject([
      { speaker: 'Anna Weber', type: 'person', source: ['Finance Minister Anna Weber'] },
    ]);
    expect(speakers('Maria Lopez grows corn. “We lost,” said Ms. Lopez.')).toEqual(['Maria Lopez']);
    expect(speakers('Sen. Paul Harlan met the press. “We won,” said Senator Harlan.')).toEqual(['Paul Harlan']);
  });

  it.each([
    ['hyphens', 'Jean-Pierre Moreau spoke. “It was fair,” Moreau said.', 'Jean-Pierre Moreau'],
    ['one particle', 'Anna van Dijk spoke. “It was fair,” van Dijk said.', 'Anna van Dijk'],
    ['initials run together', 'J.D. Carter spoke. “It was fair,” Carter said.', 'J.D. Carter'],
    ['an initial in the middle', 'John F. Miller spoke. “It was fair,” Miller said.', 'John F. Miller'],
    ['an apostrophe', 'Sean O’Brien spoke. “It was fair,” O’Brien said.', 'Sean O’Brien'],
    ['accents', 'José Núñez spoke. “It was fair,” Núñez said.', 'José Núñez'],
  ])('may have %s', (_, text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it('is distinct from a company of the same name', () => {
    const text =
      'Kessler Labs was founded by Irene Kessler in 1999. “We sell pumps,” Kessler said. Kessler Labs said the pumps were safe.';
    expect(readText(text)).toMatchObject([
      { speaker: 'Irene Kessler', type: 'person' },
      { speaker: 'Kessler Labs', type: 'organization' },
    ]);
  });

  it('is the woman’s if two people share a last name and the title is a woman’s', () => {
    const text = 'Robert Harlan and his wife Susan Harlan own the mill. “We did not,” Mrs. Harlan said.';
    expect(speakers(text)).toEqual(['Susan Harlan']);
  });

  it('is an acronym for an organisation known by it', () => {
    const text = 'The International Monetary Fund met. “Growth will slow,” the IMF said.';
    expect(readText(text)).toMatchObject([{ speaker: 'International Monetary Fund', type: 'organization' }]);
  });
});

describe('a source that is more than a name', () => {
  it.each([
    ['Vice President for Campus Life Dr. Karen Ostrow said the hall was shut.', 'Karen Ostrow'],
    ['His guest, the former MP Sir Roland Tripp, called it “a bad joke”.', 'Roland Tripp'],
    ['“No,” said the Seri Kembangan MP.', 'Seri Kembangan MP'],
    ['Mayor Ana Silva was there. “I sleep well,” said the Benedictine.', 'Ana Silva'],
  ])('%s', (text, speaker) => {
    expect(readText(text).at(-1)?.speaker).toBe(speaker);
  });
});
