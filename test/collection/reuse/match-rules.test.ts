import { describe, expect, it } from 'vitest';
import { matchRule } from '../../../src/collection/reuse/match-rules.ts';
import type { Overlap } from '../../../src/collection/reuse/overlap.ts';

const fragment: Overlap = {
  words: 5,
  score: 100,
  covered: 100,
  back: 30,
  stretch: 5,
  telling: 2,
  voices: 'same',
  near: false,
  apart: true,
  opposed: false,
};

describe('what shared words prove', () => {
  it('is one utterance, whoever said it, where whole sentences are shared', () => {
    expect(
      matchRule({ ...fragment, words: 40, score: 45, covered: 45, stretch: 18, telling: 7, voices: 'other' }),
    ).toBe('words');
  });

  it('is nothing where the stretch is long and says nothing', () => {
    expect(
      matchRule({ ...fragment, words: 40, score: 30, covered: 30, stretch: 12, telling: 1, voices: 'other' }),
    ).toBe(null);
  });

  it('is nothing where another speaker turns the meaning', () => {
    expect(matchRule({ ...fragment, words: 13, stretch: 12, telling: 4, voices: 'other', opposed: true })).toBe('none');
  });

  it('is less for a fragment: one speaker must have said it', () => {
    expect(matchRule(fragment)).toBe('occasion');
    expect(matchRule({ ...fragment, voices: 'unknown', stretch: 4 })).toBe('rarity');
  });

  it('is less still where the fragment is mere grammar: then it must be of the same week, too', () => {
    expect(matchRule({ ...fragment, telling: 0 })).toBe('story');
    expect(matchRule({ ...fragment, telling: 1, near: true })).toBe('occasion');
  });

  it('is next to nothing for a word or two', () => {
    const word = { ...fragment, words: 1, stretch: 1, telling: 1 };
    expect(matchRule(word)).toBe('story');
    expect(matchRule({ ...word, words: 2, stretch: 2, near: true })).toBe('occasion');
    expect(matchRule({ ...word, voices: 'other', near: true })).toBe('none');
  });

  it('is null where most of the words differ', () => {
    expect(matchRule({ ...fragment, words: 12, score: 40, covered: 40 })).toBe(null);
  });
});
