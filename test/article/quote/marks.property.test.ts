import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../src/article/quote/find-passages.ts';
import { rounds } from '../../rounds.ts';
import { articleOf } from '../read-text.ts';

const MARKS = ['“', '”', '"', '«', '»', '„', '‘', "'", '’', "''", '``'] as const;
const WORDS = ['We', 'lost', 'the', 'harvest,', 'said', 'Maria', 'Lopez.', 'Nobody', 'came.', 'can’t', 'farmers’'];

/** Words with marks thrown in anywhere: before a word, behind it, standing alone. */
const mixed = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS)).map((two) => two.join('')),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)).map((two) => two.join('')),
      },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((words) => words.join(' '));

const AFTER = '\n\nThe mill is shut.\n\n“We will rebuild the barn,” said Tom Reed.';

describe('reliability 6: 500 mixes of unbalanced marks', () => {
  it('never throw, and every span lies in the text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const { quotations, diagnostics } = articleOf(text);
        for (const [start, end] of quotations.flatMap(({ content, source, cue }) => [...content, ...source, ...cue])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { offset } of diagnostics) expect(offset).toBeLessThan(text.length);
      }),
      { numRuns: rounds(500), seed: 6 },
    );
  });

  it('have at most one passage left open for each mark that is told of', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const article = articleOf(text);
        const { passages, diagnostics } = findPassages(text, article.paragraphs);
        expect(passages.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(diagnostics.length);
        const offsets = diagnostics.map(({ offset }) => offset);
        expect(new Set(offsets).size).toBe(offsets.length);
      }),
      { numRuns: rounds(500), seed: 6 },
    );
  });

  it('leave what stands two paragraphs on as it is without them', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const whole = articleOf(text + AFTER);
        const last = whole.quotations.at(-1);
        const print = ([start, end]: readonly [number, number]) => whole.text.slice(start, end);
        expect(last?.content.map(print)).toEqual(['“We will rebuild the barn,”']);
        expect(last?.attribution.speaker).toBe('Tom Reed');
      }),
      { numRuns: rounds(500), seed: 6 },
    );
  });
});
