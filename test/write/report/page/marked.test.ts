import { describe, expect, it } from 'vitest';
import { commonWords, keptShare, piecesOf, sharesOf, shortened } from '../../../../src/report/page/marked.ts';
import type { AlignmentStep } from '../../../../src/schema.ts';

const kept = (text: string): AlignmentStep => ({ op: 'kept', print: text, fullest: text });
const cut = (text: string): AlignmentStep => ({ op: 'cut', print: '', fullest: text });
const FULLEST = 'We have waited eleven years and we will not wait again.';
const CUT = [kept('We have waited eleven years '), cut('and we will not wait again.')];
const CHANGED: AlignmentStep[] = [
  kept('We have waited '),
  { op: 'changed', print: 'twelve ', fullest: 'eleven ', turns: 'number' },
  kept('years and we will not wait again.'),
];

describe('a marked-up print', () => {
  it('shows a change as a cut and an addition', () => {
    expect(piecesOf(CHANGED).map(({ op, text, turns }) => [op, text, turns])).toEqual([
      ['kept', 'We have waited', undefined],
      ['cut', 'eleven', 'number'],
      ['added', 'twelve', 'number'],
      ['kept', 'years and we will not wait again.', undefined],
    ]);
  });

  it('keeps only the two ends of a long run', () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
    const [piece] = shortened(piecesOf([kept(words)]));
    expect(piece?.text).toMatch(/^w0 .* … .* w59$/u);
    expect(piece?.text.split(' ').length).toBeLessThan(20);
  });
});

describe('the bar of a print', () => {
  it('covers the fullest print from its first word to its last', () => {
    expect(sharesOf(CUT).map(({ op }) => op)).toEqual(['kept', 'cut']);
    expect(sharesOf(CHANGED).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(keptShare(CUT)).toBeCloseTo(28 / FULLEST.length);
    expect(keptShare([])).toBe(1);
  });
});

describe('the words that all prints share', () => {
  const common = (...alignments: AlignmentStep[][]) =>
    commonWords(FULLEST, alignments).flatMap((stretch) => (stretch.common ? [stretch.text.trim()] : []));

  it('are those that no print cut or changed', () => {
    expect(common([], CUT)).toEqual(['We have waited eleven years']);
    expect(common([], CUT, CHANGED)).toEqual(['We have waited', 'years']);
  });

  it('are not highlighted if they are all words, or none', () => {
    expect(common([], [])).toEqual([]);
    expect(
      common([kept('We have waited '), cut(FULLEST.slice(15))], [cut(FULLEST.slice(0, 15)), kept(FULLEST.slice(15))]),
    ).toEqual([]);
  });

  it('add up to the fullest print with all other words', () => {
    const text = commonWords(FULLEST, [CUT, CHANGED])
      .map((stretch) => stretch.text)
      .join('');
    expect(text).toBe(FULLEST);
  });
});
