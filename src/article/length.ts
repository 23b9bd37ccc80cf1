/** Measures an article in words and marks, which tell how much work it is to read and are the same on every machine. */

/** A run of letters and digits, or any other character but spaces and tabs; line ends count too. */
const WORD_OR_MARK = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M} \t\u00a0]/gu;

/** Stops counting at the limit. */
export function isLongerThan(limit: number, text: string): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  for (const _ of text.matchAll(WORD_OR_MARK)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}
