import { describe, expect, it } from 'vitest';
import { firstPrintText } from '../../src/write/verdict-words.ts';

const first = (date: string | null, certain: boolean) => ({
  firstPrint: { quotation: 'q1', article: 'herald.txt', date, certain },
});
const herald = () => 'Northgate Herald';

describe('firstPrintText', () => {
  it('gives date and outlet', () => {
    expect(firstPrintText(first('2021-03-05', true), herald)).toBe('first on 2021-03-05, Northgate Herald');
  });

  it('adds a caveat if the first print is uncertain', () => {
    expect(firstPrintText(first('2021-03-05', false), herald)).toMatch(/, as far as the dates show$/);
  });

  it('names the fullest print if no print has a date', () => {
    expect(firstPrintText(first(null, false), herald)).toBe('no print has a date; the fullest is in Northgate Herald');
  });

  it('names the article of an unlisted print', () => {
    expect(firstPrintText(first('2021-03-05', true), () => null)).toBe('first on 2021-03-05, herald.txt');
  });
});
