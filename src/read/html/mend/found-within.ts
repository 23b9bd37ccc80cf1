/** Multi-pattern search: finds which strings occur in any of the texts, in one pass over the texts. */

/** Strings are indexed by this many first characters; shorter ones are not found. */
export const SHORTEST = 8;
/** Limit on strings with the same start, which bounds the time; further ones are ignored. */
const MOST_ALIKE = 200;

/** With `shorter`, only texts longer than the string count. */
export function foundWithin(
  texts: readonly string[],
  strings: readonly string[],
  shorter = false,
): ReadonlySet<string> {
  const byStart = new Map<string, Set<string>>();
  for (const string of strings) {
    const start = string.slice(0, SHORTEST);
    const alike = byStart.get(start) ?? new Set();
    if (string.length >= SHORTEST && alike.size < MOST_ALIKE) byStart.set(start, alike.add(string));
  }
  const found = new Set<string>();
  if (byStart.size === 0) return found;
  for (const text of texts) {
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      for (const string of byStart.get(text.slice(at, at + SHORTEST)) ?? []) {
        if (shorter && string.length >= text.length) continue;
        if (text.startsWith(string, at)) found.add(string);
      }
    }
  }
  return found;
}
