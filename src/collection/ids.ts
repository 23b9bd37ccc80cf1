/** Ids and orders that depend on content alone. */
import { hash } from 'node:crypto';

/**
 * First 128 bits of the SHA-256 of the parts, in hex, behind a letter that says what is meant. JSON keeps the parts
 * apart: ["ab", "c"] and ["a", "bc"] differ.
 */
export function contentId(prefix: string, parts: readonly unknown[]): string {
  return prefix + hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32);
}

/** An utterance is called after its fullest print. */
export const printOf = (utterance: string): string => `q${utterance.slice(1)}`;

/** Order by UTF-16 units, as `Array.prototype.sort` without a comparator has it; never by locale. */
export function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
