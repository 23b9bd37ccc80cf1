/** One letter more, less or other is a slip, if a role or words say that it is one person: "Jon Hale" and "John Hale", both the mayor. */
import type { LinkRule } from './rule.ts';

/** Names of fewer letters are other names when one of them changes. */
const LEAST_LETTERS = 3;

/** Whether two words are one slip of the pen apart. */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.length === long.length ? start + 1 : start;
  if (short.slice(rest) === long.slice(start + 1)) return true;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return short.length === long.length && swapped && short.slice(start + 2) === long.slice(start + 2);
}

/** One key for each word of the name left out: names that differ in one word share the one without it. */
export const oneLetter: LinkRule = {
  id: 'one-letter',
  of: 'anybody',
  wantsSupport: true,
  keysOf: ({ named, speakerType, tokens }) =>
    named && tokens.length > 1
      ? tokens.map((_, left) => `${speakerType} ${tokens.map((word, i) => (i === left ? '_' : word)).join(' ')}`)
      : [],
  fits: ({ tokens: one }, { tokens: other }) => {
    const differ = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i] ?? ''] as const]));
    return differ.length === 1 && differ.every(([a, b]) => isSlip(a, b));
  },
};
