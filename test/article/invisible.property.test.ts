import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import type { CorrectedArticle, Span } from '../../src/model.ts';
import { articleFromText } from '../../src/read/article.ts';
import { visible } from '../../src/util/invisible.ts';
import { rounds } from '../rounds.ts';
import { tagger } from './small-tagger.ts';

const ARTICLES = [
  [
    'Lantern Weekly',
    'By Ruth Amsel',
    'The town of Harrow Quay will pay for its own lifeboat, the council decided on Tuesday.',
    '“We have asked three ministers, and each of them sent us to the next,” said Oskar Bellamy, the mayor. “So we pay.”',
    'Nora Whitfield, who led the crew for twenty years, told the Harbour Post that the old boat would not last another winter.',
  ],
  [
    'The bakery on Mill Lane has sold its last loaf',
    'The owner, Jonas Perrin, said on Friday that he could not find anybody to take over the ovens.',
    '“I asked my sons, my nephews and the boy next door,” Mr. Perrin said. He added: “Nobody wants to rise at two.”',
    'According to the guild of bakers, one bakery in five has closed since 2019. The mayor denied that the rents were to blame.',
  ],
];

const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2068',
  '\ufeff',
  '\u{e0061}',
];

const article = fc.record({
  paragraphs: fc.constantFrom(...ARTICLES),
  marks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { minLength: 1, maxLength: 60 }),
});

/** The text with each mark before the character at its position. */
function strewn(plain: string, marks: readonly (readonly [number, string])[]): string {
  const units = [...plain];
  for (const [at, mark] of marks) units[at % units.length] = mark + units[at % units.length];
  return units.join('');
}

const quotationsOf = ({ text, quotations }: CorrectedArticle) => {
  const words = (spans: readonly Span[]) => spans.map((span) => visible(text.slice(...span)));
  return quotations.map(({ content, source, cue, kind, confidence, attribution: { speaker, role, via, stance } }) => ({
    words: [content, source, cue].map(words),
    names: { speaker, role: role?.text, via, stance: stance.value, stanceWords: stance.words?.text },
    kind,
    confidence,
  }));
};

describe('reliability 59: an article with invisible characters within its words, cues and names', () => {
  it('is read as without them, with offsets into the text as it is', () => {
    fc.assert(
      fc.property(article, ({ paragraphs, marks }) => {
        const plain = paragraphs.join('\n\n');
        const text = strewn(plain, marks);
        const [given, same] = [articleFromText(text), articleFromText(plain)];
        for (const field of ['title', 'outlet', 'author', 'date'] as const)
          expect(given[field]?.value).toBe(same[field]?.value);
        const read = readArticle(given, tagger);
        expect(read.text).toBe(text);
        expect(quotationsOf(read)).toEqual(quotationsOf(readArticle(same, tagger)));
        for (const token of read.tokens) expect(visible(text.slice(token.start, token.end))).toBe(token.text);
      }),
      { numRuns: rounds(100), seed: 7 },
    );
  });

  it('has the outlet and author of the record without them', () => {
    const { outlet, author, url } = articleFromText('It rained.', {
      outlet: 'Lan\u200btern Weekly\u200e',
      author: '\u2068Ruth Amsel\u2069',
      url: '\u200b',
    });
    expect([outlet?.value, author?.value, url]).toEqual(['Lantern Weekly', 'Ruth Amsel', null]);
  });
});
