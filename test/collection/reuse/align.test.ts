import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWords } from '../../../src/collection/reuse/align.ts';
import { editRuns, stepsOf } from '../../../src/collection/reuse/edit-script.ts';
import { type ComparedWord, comparedWords } from '../../../src/collection/reuse/words.ts';

const wording = (text: string) => ({ text, words: comparedWords(text) });

function steps(printText: string, fullestText: string) {
  const [print, fullest] = [wording(printText), wording(fullestText)];
  return stepsOf(print, fullest, editRuns(print, fullest, matchWords(print.words, fullest.words)), () => false);
}

const marked = (print: string, fullest: string) =>
  steps(print, fullest)
    .map(({ op, print: words, fullest: other }) => `${op}(${op === 'cut' ? other : words})`)
    .join(' ');

describe('the edit steps from the fullest print', () => {
  const fullest = 'We have closed the old bridge because nobody, and I mean nobody, could call it safe any longer.';

  it('cut the beginning and the end', () => {
    expect(marked('the old bridge because nobody, and I mean nobody', fullest)).toBe(
      'cut(We have closed ) kept(the old bridge because nobody, and I mean nobody) cut(could call it safe any longer.)',
    );
  });

  it('cut the middle', () => {
    expect(marked('We have closed the old bridge ... could call it safe', fullest)).toBe(
      'kept(We have closed the old bridge ... ) cut(because nobody, and I mean nobody, ) kept(could call it safe) cut(any longer.)',
    );
  });

  it('change a word and add one', () => {
    expect(marked('We have closed the ancient bridge because nobody, and I really mean nobody,', fullest)).toBe(
      'kept(We have closed the ) changed(ancient ) kept(bridge because nobody, and I ) added(really ) kept(mean nobody,) cut(could call it safe any longer.)',
    );
  });

  it('keep words in another house style', () => {
    expect(marked('The “cyberthreats” we disclose, always', 'the cyber-threats we disclose — always')).toBe(
      'kept(The “cyberthreats” we disclose, always)',
    );
  });

  it('keep nothing if only function words match', () => {
    expect(marked('the price of a loaf', 'it is the end of the road for a generation')).toBe(
      'cut(it is the end of the road for a generation) added(the price of a loaf)',
    );
  });
});

describe('every alignment', () => {
  const word = fc.constantFrom(
    'we',
    'will',
    'not',
    'close',
    'the',
    'bridge',
    'Bridge,',
    'safe',
    '…',
    '[sic]',
    'a—b',
    '“so”',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('rebuilds both texts', () => {
    fc.assert(
      fc.property(text, text, (print, fullest) => {
        const found = steps(print, fullest);
        if (comparedWords(print).length > 0) expect(found.map((step) => step.print).join('')).toBe(print);
        if (comparedWords(fullest).length > 0) expect(found.map((step) => step.fullest).join('')).toBe(fullest);
      }),
    );
  });

  it('pairs only equal words, in order on both sides', () => {
    fc.assert(
      fc.property(text, text, (printText, fullestText) => {
        const [print, fullest] = [comparedWords(printText), comparedWords(fullestText)];
        let last = [-1, -1] as readonly [number, number];
        for (const [i, j, size] of matchWords(print, fullest)) {
          const normals = (words: readonly ComparedWord[], at: number) =>
            words.slice(at, at + size).map(({ normal }) => normal);
          expect(normals(print, i)).toEqual(normals(fullest, j));
          expect(normals(print, i)).toHaveLength(size);
          expect(i).toBeGreaterThan(last[0]);
          expect(j).toBeGreaterThan(last[1]);
          last = [i + size - 1, j + size - 1];
        }
      }),
    );
  });
});
