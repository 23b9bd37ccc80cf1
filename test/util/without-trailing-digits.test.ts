import { expect, it } from 'vitest';
import { withoutTrailingDigits } from '../../src/util/without-trailing-digits.ts';

it.each([
  ['q', 'q'],
  ['q12', 'q'],
  ['route 66 bus', 'route 66 bus'],
  ['2024', ''],
  ['', ''],
])('%j without trailing digits is %j', (text, expected) => {
  expect(withoutTrailingDigits(text)).toBe(expected);
});
