import { describe, expect, it } from 'vitest';
import { answers, hitsIn, lineOf, questionOf } from '../../src/write/search.ts';

const LINE = lineOf(['“We won’t wait for the café,”', 'Maria Lindqvist', null, 'Coast Weekly']);
const finds = (typed: string) => answers(LINE, questionOf(typed));

describe('search', () => {
  it('finds words by their beginning, whatever their case, accents and apostrophes', () => {
    expect(finds('LIND wai')).toBe(true);
    expect(finds('cafe')).toBe(true);
    expect(finds("won't")).toBe(true);
    expect(finds('qvist')).toBe(false);
  });

  it('wants all words, and a phrase as it stands', () => {
    expect(finds('wait ferry')).toBe(false);
    expect(finds('"wait for"')).toBe(true);
    expect(finds('“for wait”')).toBe(false);
  });

  it('finds no phrase that reaches from one field into the next', () => {
    expect(finds('"cafe maria"')).toBe(false);
  });

  it('is answered by everything where nothing is asked', () => {
    expect(finds(' “” ')).toBe(true);
  });

  it('points at the words that answer', () => {
    const hits = hitsIn('We won’t wait, Maria.', questionOf('wai mar'));
    expect(hits.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['wait', 'Maria']);
    expect(hits.map(({ text }) => text).join('')).toBe('We won’t wait, Maria.');
  });
});
