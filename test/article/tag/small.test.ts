import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/article/quote/index.ts';
import { segment } from '../../../src/article/segment/index.ts';
import { createSmallTagger } from '../../../src/article/tag/index.ts';
import { readWeightsFile } from '../../../src/article/tag/weights-file.ts';
import { articleFromText } from '../../../src/read/article.ts';
import { readTaggerFiles } from '../../../src/read/index.ts';
import { CORPUS_ARTICLES } from './corpus.ts';

const files = await readTaggerFiles('small');
const tagger = createSmallTagger(files);

const label = (text: string, by = tagger) => by.label(propose(segment(articleFromText(text))));
const read = (text: string) => label(text).map(({ role, span }) => [role, text.slice(...span)]);

describe('the small tagger', () => {
  it.each([
    [
      'The minister said the harbour would stay open until spring.',
      [
        ['source', 'The minister'],
        ['cue', 'said'],
        ['content', 'the harbour would stay open until spring'],
      ],
    ],
    [
      '“We lost the harvest,” Maria Lopez told reporters on Friday.',
      [
        ['content', '“We lost the harvest,”'],
        ['source', 'Maria Lopez'],
        ['cue', 'told'],
      ],
    ],
  ])('reads: %s', (text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining(expected));
  });

  it('finds nothing where nobody says anything', () => {
    expect(read('The river rose two metres overnight. The bridge is closed.')).toEqual([]);
  });

  it('gives the same labels whatever it read before', () => {
    const [first = '', ...others] = CORPUS_ARTICLES;
    const fresh = createSmallTagger(files);
    const before = label(first, fresh);
    for (const text of others) label(text, fresh);
    expect(label(first, fresh)).toEqual(before);
    expect(label(first)).toEqual(before);
  });

  it('labels in order of place, within the text, with probabilities', () => {
    for (const text of CORPUS_ARTICLES) {
      let last = 0;
      for (const { span, probability, speech } of label(text)) {
        expect(span[0]).toBeGreaterThanOrEqual(last);
        expect(span[1]).toBeLessThanOrEqual(text.length);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(speech).toBeGreaterThanOrEqual(0);
        expect(speech).toBeLessThanOrEqual(1);
        last = span[1];
      }
    }
  });
});

describe('a damaged file of weights', () => {
  const { weights, kernel } = files;

  it.each([
    ['is of another format', weights.map((byte, i) => (i === 0 ? byte ^ 1 : byte)), /no file of weights/],
    ['is cut off', weights.slice(0, weights.length - 1_000_000), /cut off/],
  ])('%s: said in one sentence', (_, bytes, message) => {
    expect(() => createSmallTagger({ weights: bytes, kernel })).toThrow(message);
  });

  it('lacks a tensor', () => {
    expect(() => readWeightsFile(weights).int8('inputs9.values')).toThrow(/no int8 tensor inputs9.values/);
  });
});
