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

describe('matchRule', () => {
  it('joins shared sentences of any speakers', () => {
    expect(
      matchRule({ ...fragment, words: 40, score: 45, covered: 45, stretch: 18, telling: 7, voices: 'other' }),
    ).toBe('words');
  });

  it('does not join a long run of function words', () => {
    expect(
      matchRule({ ...fragment, words: 40, score: 30, covered: 30, stretch: 12, telling: 1, voices: 'other' }),
    ).toBe(null);
  });

  it('does not join an opposite meaning of another speaker', () => {
    expect(matchRule({ ...fragment, words: 13, stretch: 12, telling: 4, voices: 'other', opposed: true })).toBe('none');
  });

  it('joins a fragment of the same speaker', () => {
    expect(matchRule(fragment)).toBe('occasion');
    expect(matchRule({ ...fragment, voices: 'unknown', stretch: 4 })).toBe('rarity');
  });

  it('joins a fragment of function words only within the same story', () => {
    expect(matchRule({ ...fragment, telling: 0 })).toBe('story');
    expect(matchRule({ ...fragment, telling: 1, near: true })).toBe('occasion');
  });

  it('joins one or two words only of the same speaker in the same story', () => {
    const word = { ...fragment, words: 1, stretch: 1, telling: 1 };
    expect(matchRule(word)).toBe('story');
    expect(matchRule({ ...word, words: 2, stretch: 2, near: true })).toBe('occasion');
    expect(matchRule({ ...word, voices: 'other', near: true })).toBe('none');
  });

  it('does not join texts that mostly differ', () => {
    expect(matchRule({ ...fragment, words: 12, score: 40, covered: 40 })).toBe(null);
  });
});
