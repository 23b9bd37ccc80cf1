import { describe, expect, it } from 'vitest';
import { contradictionText, firstPrintText, verdictText } from '../../src/write/verdict-words.ts';

const first = (date: string | null, certain: boolean, others: readonly (string | null)[] = [null]) => ({
  firstPrint: { quotation: 'q1', article: 'herald.txt', date, certain },
  prints: [{ article: 'herald.txt', date }, ...others.map((other, i) => ({ article: `${i}.txt`, date: other }))],
});
const herald = () => 'Northgate Herald';

describe('firstPrintText', () => {
  it('gives date and outlet', () => {
    expect(firstPrintText(first('2021-03-05', true), herald)).toBe('first on 2021-03-05, Northgate Herald');
  });

  it('adds a caveat if the first print is uncertain', () => {
    const two = first('2021-03-05', false, ['2021-03-06', null]);
    expect(firstPrintText(two, herald)).toBe('first on 2021-03-05, Northgate Herald, as far as the dates show');
  });

  it('says so if it is the only print with a date', () => {
    expect(firstPrintText(first('2021-03-05', false, [null, null]), herald)).toBe(
      'first on 2021-03-05, Northgate Herald, the only print with a date',
    );
  });

  it('says so if another article has the words of the same day, but not for its own', () => {
    const [here, there] = [first('2021-03-05', false, ['2021-03-05T09:30']), first('2021-03-05', false)];
    const own = { article: 'herald.txt', date: '2021-03-05' };
    expect(firstPrintText(here, herald)).toBe('first on 2021-03-05, Northgate Herald, elsewhere on the same day');
    expect(firstPrintText({ ...there, prints: [...there.prints, own] }, herald)).toBe(
      'first on 2021-03-05, Northgate Herald, as far as the dates show',
    );
  });

  it('gives the day of a date with a time', () => {
    expect(firstPrintText(first('2021-03-05T10:00:00Z', true), herald)).toBe('first on 2021-03-05, Northgate Herald');
  });

  it('names the fullest print if no print has a date', () => {
    expect(firstPrintText(first(null, false), herald)).toBe('no print has a date; the fullest is in Northgate Herald');
  });

  it('names the article of an unlisted print', () => {
    expect(firstPrintText(first('2021-03-05', true), () => null)).toBe('first on 2021-03-05, herald.txt');
  });
});

describe('verdictText', () => {
  it('says first that an edit changes the meaning', () => {
    const [kept, lost] = [
      { op: 'kept', print: 'We will ', fullest: 'We will ' } as const,
      { op: 'cut', print: '', fullest: 'not ', turns: 'negation' } as const,
    ];
    const finding = { relation: 'altered', stanceChange: null } as const;
    expect(verdictText({ ...finding, alignment: [kept, lost] })).toBe('printed before with another meaning');
    expect(verdictText({ ...finding, alignment: [kept] })).toBe('printed before in other words');
  });
});

describe('contradictionText', () => {
  it('says who denies words, or who states what a draft denies', () => {
    expect(contradictionText({ stance: 'asserts', contradictedBy: ['Ada Brandt', 'Per Lund'] })).toBe(
      'denied elsewhere by Ada Brandt and Per Lund',
    );
    expect(contradictionText({ stance: 'denies', contradictedBy: ['Ada Brandt'] })).toBe(
      'stated elsewhere by Ada Brandt',
    );
    expect(contradictionText({ stance: null, contradictedBy: [] })).toBe(null);
  });
});
