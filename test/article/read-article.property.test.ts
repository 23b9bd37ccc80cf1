import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import type { AttributedArticle, Span } from '../../src/model.ts';
import { articleFromText, makeArticle } from '../../src/read/article.ts';
import { rounds } from '../rounds.ts';
import { tagger } from './small-tagger.ts';

const FRAGMENTS = [
  ...['“We lost the harvest,” ', 'said Maria Lopez', ', a farmer near Fresno, ', 'Mr. Reed ', 'told the BBC ', 'that '],
  ...[
    'the river was rising',
    '. ',
    '.\n\n',
    ', which said ',
    'according to ',
    'the ministry ',
    '“',
    '”',
    '"',
    ' ‘never’ ',
  ],
  ...[
    'accused the board of lying ',
    'called it “a disgrace” ',
    'The company ',
    'she ',
    ':\n\n',
    '12. Calls on ',
    '• one; ',
  ],
  ...[
    '—',
    ' (',
    ') ',
    ', and ',
    'Anthony “Tony” Marsh ',
    'declined to ',
    'tweeted ',
    'MARLOW: ',
    '6\'3" ',
    'to resign ',
  ],
  ...[
    'J.D. Carter ',
    'Share this story\n',
    '\r\n',
    '\u2028',
    '1. ',
    ', ',
    'adding ',
    'not ',
    'Kessler Labs ',
    'reported ',
  ],
];
const newsLike = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 300 });

function spansOf({ quotations, diagnostics }: AttributedArticle): Span[] {
  const all = quotations.flatMap(({ content, source, cue, evidence, attribution }) => [
    ...content,
    ...source,
    ...cue,
    ...[...evidence, ...attribution.evidence].flatMap(({ span }) => (span ? [span] : [])),
    ...(attribution.role ? [attribution.role.span] : []),
  ]);
  return [...all, ...diagnostics.flatMap(({ offset }): Span[] => (offset === null ? [] : [[offset, offset + 1]]))];
}

function check(text: string): void {
  const article = makeArticle({ id: 'a', text });
  const read = readArticle(article, tagger);
  expect(read.text).toBe(text);
  for (const [start, end] of spansOf(read)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  read.quotations.forEach(({ content, nestedIn, confidence, attribution }, i) => {
    expect(content.length).toBeGreaterThan(0);
    content.slice(1).forEach(([start], k) => {
      expect(start).toBeGreaterThanOrEqual(content[k]?.[1] ?? Number.NaN);
    });
    if (nestedIn !== null) {
      expect(nestedIn).not.toBe(i);
      expect(read.quotations[nestedIn]).toBeDefined();
    }
    for (const trust of [confidence, attribution.confidence.speaker, attribution.confidence.via]) {
      expect(trust).toBeGreaterThanOrEqual(0);
      expect(trust).toBeLessThanOrEqual(1);
    }
    if (attribution.role) expect(text.slice(...attribution.role.span)).toBe(attribution.role.text);
    expect(attribution.speaker).not.toBe('');
  });
}

describe('an article read', () => {
  it('has its spans in the text and its pieces in order, whatever the text is', () => {
    fc.assert(fc.property(anything, check), { numRuns: rounds(300), seed: 11 });
  });

  it('has its spans in the text and its pieces in order, however the news is put together', () => {
    fc.assert(fc.property(newsLike, check), { numRuns: rounds(600), seed: 11 });
  });

  it('is the same at every reading, whatever was read between', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (text, other) => {
        const first = readArticle(articleFromText(text), tagger);
        readArticle(articleFromText(other), tagger);
        expect(readArticle(articleFromText(text), tagger)).toEqual(first);
      }),
      { numRuns: rounds(150), seed: 11 },
    );
  });

  it.each([
    ['a lone surrogate', '“We lost \ud800 the harvest,” said Maria \udc00 Lopez.'],
    ['replacement characters', '“We lost \ufffd the harvest,” said Maria \ufffd Lopez.'],
    ['marks around nothing', '""= “” \'\' «» said'],
    ['marks alone', '“'],
    ['a very long word', `“${'a'.repeat(20_000)},” said Maria Lopez.`],
    ['two thousand marks', '“'.repeat(2_000)],
    ['two thousand commas', `Maria Lopez${', a farmer'.repeat(2_000)}, said it rained.`],
  ])('does not mind %s', (_, text) => {
    check(text);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Constructor Prototype', 'ValueOf'])(
    'takes %s for a word like any other',
    (name) => {
      check(`“We lost the harvest,” said ${name}. ${name} told ${name} that ${name} would resign, ${name} reported.`);
      const { attribution } =
        readArticle(articleFromText(`“We lost it all,” said Maria ${name}.`), tagger).quotations[0] ?? {};
      expect(attribution?.speaker).toMatch(/Maria/);
    },
  );
});
