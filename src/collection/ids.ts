/** The order of ids, and of whatever else is sorted. */

/** An utterance is called after its fullest print. */
export const printOf = (utterance: string): string => `q${utterance.slice(1)}`;

/** Order by UTF-16 units, as `Array.prototype.sort` without a comparator has it; never by locale. */
export function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
