import { describe, expect, it } from 'vitest';
import { firstWords } from '../../src/write/verdict-words.ts';

const first = (date: string | null, certain: boolean) => ({
  firstPrint: { quotation: 'q1', article: 'herald.txt', date, certain },
});
const herald = () => 'Northgate Herald';

describe('who printed words first, in words', () => {
  it('says day and paper', () => {
    expect(firstWords(first('2021-03-05', true), herald)).toBe('first on 2021-03-05, Northgate Herald');
  });

  it('says that dates may not tell', () => {
    expect(firstWords(first('2021-03-05', false), herald)).toMatch(/, as far as dates tell$/);
  });

  it('says who has most of it where nothing has a date', () => {
    expect(firstWords(first(null, false), herald)).toBe('no print has a date; the fullest is in Northgate Herald');
  });

  it('calls a print that is not there by its article', () => {
    expect(firstWords(first('2021-03-05', true), () => null)).toBe('first on 2021-03-05, herald.txt');
  });
});
