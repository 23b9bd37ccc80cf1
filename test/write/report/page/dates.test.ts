import { describe, expect, it } from 'vitest';
import { longDate, shortDate } from '../../../../src/report/page/dates.ts';

describe('dates', () => {
  it('have the precision of the input', () => {
    expect(['2021-03-05', '2021-03-05T08:00:00Z', '2021-03', '2021', 'spring'].map(longDate)).toEqual([
      '5 March 2021',
      '5 March 2021',
      'March 2021',
      '2021',
      'spring',
    ]);
    expect(shortDate('2021-03-05T08:00:00Z')).toBe('2021-03-05');
  });
});
