/** Which strings stand somewhere in some texts: one pass over the texts, however many strings there are. */

/** A string is looked for by its first letters; a shorter one is not found. */
export const SHORTEST = 8;
/** So many strings that begin alike are no article's: those beyond are not looked for. */
const MOST_ALIKE = 200;

/** With `shorter`, a text does not count as standing in itself. */
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
