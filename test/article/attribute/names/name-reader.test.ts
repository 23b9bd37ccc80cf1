import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../src/article/attribute/names/name-reader.ts';
import { segment } from '../../../../src/article/segment/index.ts';
import { articleFromText } from '../../../../src/read/index.ts';
import { rounds } from '../../../rounds.ts';

/** The names in a text, each after its kind. */
function namesIn(text: string): string[] {
  const article = segment(articleFromText(text));
  return readNames(article).map(({ tokens: [start, end], kind }) => {
    const [first, last] = [article.tokens[start], article.tokens[end - 1]];
    return `${kind}: ${text.slice(first?.start, last?.end)}`;
  });
}

describe('the name reader', () => {
  it.each([
    ['a title', 'DCI Laura Benson said it was over.', ['person: Laura Benson']],
    ['an office', 'Harbour master Eoin Daly said it was over.', ['person: Eoin Daly']],
    ['letters after it', 'Ivo Dale KC said it was over.', ['person: Ivo Dale']],
    ['a verb before it that is a first name', '“Stop,” said Will Barker.', ['person: Will Barker']],
    ['a body before it', 'Norgrid VP Jane Holt said it was over.', ['organization: Norgrid', 'person: Jane Holt']],
    [
      'a place before it',
      'Norway’s envoy to Chile Per Lund left.',
      ['place: Norway', 'place: Chile', 'person: Per Lund'],
    ],
    ['another name', 'Representatives Ann Doe and Carl Roe left.', ['person: Ann Doe', 'person: Carl Roe']],
  ])('tells a name from %s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('reads a name of several languages', () => {
    const people = ['Nguyễn Thị Hoa', 'Oluwaseun Adeyemi', 'Siân Llewellyn', 'Jorge de la Vega', 'Ji-woo Park'];
    for (const person of people)
      expect(namesIn(`“We lost,” said ${person}, a teacher.`)).toContain(`person: ${person}`);
  });

  it('finds no name in a sentence without capitals', () => {
    expect(namesIn('the harbour was closed, and nobody said why.')).toEqual([]);
  });

  it('reads an article the same whatever was read before it', () => {
    const text = 'Tessaline Foods recalled the soup. “Nobody fell ill,” Mara Quist said.';
    const before = namesIn(text);
    namesIn('Quist is a town. The Mara said so.');
    expect(namesIn(text)).toEqual(before);
  });

  it('finds names in order, apart, and inside one paragraph, in any text', () => {
    const word = fc.constantFrom(
      'Ann',
      'said',
      'Doe',
      'The',
      'of',
      'Mr.',
      'BANK',
      '“',
      '”',
      ',',
      '.',
      '\n\n',
      '’s',
      'Ł',
      '𝒜',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const article = segment(articleFromText(words.join(' ')));
        let from = 0;
        for (const {
          tokens: [start, end],
        } of readNames(article)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          const paragraph = article.paragraphs.find(({ tokens: [first, last] }) => first <= start && end <= last);
          expect(paragraph).toBeDefined();
          from = end;
        }
      }),
      { numRuns: rounds(300) },
    );
  });
});
