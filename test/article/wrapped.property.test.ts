import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import type { CorrectedArticle } from '../../src/model.ts';
import { articleFromText } from '../../src/read/article.ts';
import { rounds } from '../rounds.ts';
import { tagger } from './small-tagger.ts';

const ARTICLES = [
  [
    'Harbour board to close the old ferry terminal',
    'The harbour board of Marlow Bay said on Monday that it would close the old ferry terminal by the end of the year, a month earlier than it had planned, because too few people cross in winter.',
    '“We have listened to the islanders for the whole of last summer, and we think that this is the right thing to do,” said the chairwoman of the board, Noor Haddad. “The boats are half empty in winter.”',
    'Orlando Foods, which ships fruit to the island, accused the board of breaking its word. In a letter to the newspaper the company wrote that it had “no choice but to look for another harbour” and that it would do so in spring.',
    'Tom Reed, a fisherman who has lived on the island for thirty years, told the Marlow Herald that nobody had asked him. “Nobody came,” he said.',
  ],
  [
    'Researchers count fewer swifts in the north',
    'The number of swifts in the northern counties has fallen by a third within ten years, according to a study that the Ravnholt Institute published on Wednesday.',
    '“They find no holes under the roofs any more,” the biologist Ines Strand, who led the study, told reporters. “We insulate our houses, and we forget who lives in them. It is as simple as that.”',
    'A spokesman for the ministry of housing, Per Lindmoor, said the government would “look at the figures with care” before it decides on a new rule for builders.',
    'The builders’ association said it was sorry about the birds but denied that its members were to blame.',
  ],
];

/** A paragraph with a line break before each word that does not fit; its first line begins `indent` columns to the right. */
function wrap(paragraph: string, column: number, newline: string, indent: number): string {
  let width = indent;
  return paragraph.replace(/(^| )(\S+)/g, (_, space: string, word: string) => {
    const fits = width + space.length + word.length <= column;
    width = fits ? width + space.length + word.length : word.length;
    return `${space && (fits ? space : newline)}${word}`;
  });
}

const INDENT = '   ';

const shape = fc.record({
  paragraphs: fc.constantFrom(...ARTICLES),
  column: fc.integer({ min: 60, max: 80 }),
  newline: fc.constantFrom('\n', '\r\n', '\n> '),
  between: fc.constantFrom('blank line', 'indent'),
});

const onOneLine = (text: string) => text.replace(/\r?\n(?:> )?/g, ' ');

const quotationsOf = ({ text, quotations }: CorrectedArticle) =>
  quotations.map(({ content, source, cue, kind, confidence, attribution }) => ({
    words: [content, source, cue].map((spans) => spans.map((span) => onOneLine(text.slice(...span)))),
    kind,
    confidence,
    speaker: attribution.speaker,
    role: attribution.role?.text,
    roleWords: attribution.role && onOneLine(text.slice(...attribution.role.span)),
    via: attribution.via,
    stance: attribution.stance.value,
    stanceWords: attribution.stance.words && onOneLine(text.slice(...attribution.stance.words.span)),
  }));

describe('a hard-wrapped article', () => {
  it('has the quotations of the same article with a line for each paragraph', () => {
    fc.assert(
      fc.property(shape, ({ paragraphs, column, newline, between }) => {
        const indent = between === 'indent' ? INDENT : '';
        const wrapped = paragraphs.map((paragraph, i) => wrap(paragraph, column, newline, i > 0 ? indent.length : 0));
        const gap = indent ? `${newline}${indent}` : `${newline}${newline}`;
        const text = (newline === '\n> ' ? '> ' : '') + wrapped.join(gap);
        const article = articleFromText(text);
        const plain = articleFromText(paragraphs.join('\n\n'));
        expect(article.title?.value).toBe(plain.title?.value);
        const read = readArticle(article, tagger);
        expect(read.text).toBe(text);
        expect(quotationsOf(read)).toEqual(quotationsOf(readArticle(plain, tagger)));
        for (const token of read.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
      { numRuns: rounds(100), seed: 5 },
    );
  });
});
