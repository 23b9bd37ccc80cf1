import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDate, toIsoDate } from '../../src/read/date.ts';

it.each([
  ['2018-06-13', '2018-06-13'],
  ['2018-06-13T23:59:59-11:00', '2018-06-13'],
  ['2018-06-13 22:10:00 UTC', '2018-06-13'],
  ['2018/6/3', '2018-06-03'],
  ['20180613', '2018-06-13'],
  ['20180613T101500Z', '2018-06-13'],
  ['Wed, 13 Jun 2018 22:10:00 GMT', '2018-06-13'],
  ['Wednesday, June 13, 2018', '2018-06-13'],
  ['June 3rd 2018', '2018-06-03'],
  ['Sept. 5, 2001', '2001-09-05'],
  ['13 June 2018', '2018-06-13'],
  ['13-Jun-2018', '2018-06-13'],
  ['the 3rd of March 1999', '1999-03-03'],
  ['13.06.2018', '2018-06-13'],
  ['06/13/2018', '2018-06-13'],
  ['13/06/2018', '2018-06-13'],
  ['05/05/2018', '2018-05-05'],
  ['\u200e6\u200e/\u200e13\u200e/\u200e2018', '2018-06-13'],
])('%s is the day %s', (written, iso) => {
  expect(toIsoDate(written)).toBe(iso);
});

it.each([
  ['05/06/2018', 'either month'],
  ['June 2018', 'no day'],
  ['June 13', 'no year'],
  ['2018-02-31', 'no such day'],
  ['2018-13-01', 'no such month'],
  ['yesterday', 'no date'],
  ['1528900000', 'a count of seconds'],
  ['', 'nothing'],
])('%s is none (%s)', (written) => {
  expect(toIsoDate(written)).toBeNull();
});

it('is the same in every time zone', () => {
  const zone = process.env['TZ'];
  for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    process.env['TZ'] = other;
    expect(toIsoDate('2018-06-13T23:30:00Z')).toBe('2018-06-13');
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('returns the span of the date in the line', () => {
  const line = '- The Springfield Herald - Wednesday, June 13, 2018';
  const found = findDate(line);
  expect(line.slice(found?.start, found?.end)).toBe('June 13, 2018');
});

it('finds any written-out date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
      const words = day.toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
      expect(toIsoDate(words)).toBe(day.toISOString().slice(0, 10));
    }),
  );
});
