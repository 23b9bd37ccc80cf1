/** Large word lists stay one string: it needs no time to load, and a look-up halves it. */

/** True if `word` is one of the `list`'s entries, which are sorted by code units and separated by `|`. */
export function isEntry(list: string, word: string): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = list.lastIndexOf('|', middle - 1) + 1;
    const bar = list.indexOf('|', middle);
    const end = bar === -1 ? list.length : bar;
    const entry = list.slice(start, end);
    if (entry === word) return true;
    if (entry < word) low = end + 1;
    else high = start;
  }
  return false;
}
