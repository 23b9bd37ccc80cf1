/**
 * Whether two names are one typo apart: a letter changed, added, left out, or swapped with its neighbour.
 *
 * Examples: `jon` and `john`, `mclenney` and `mcclenney`; but a letter changed in `al` makes another name.
 */

/** Minimum letters of a name that may have a typo; in a shorter one, a changed letter makes a different name. */
const LEAST_LETTERS = 3;

/** True for a Damerau-Levenshtein distance of one. */
export function isTypo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.length === long.length ? start + 1 : start;
  if (short.slice(rest) === long.slice(start + 1)) return true;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return short.length === long.length && swapped && short.slice(start + 2) === long.slice(start + 2);
}
