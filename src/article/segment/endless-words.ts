/**
 * What goes on and on without white space is no word, and wink is given it in pieces: its patterns for addresses try every
 * beginning of such a run, and read to its end each time.
 *
 * Example: of a line of a million hyphens every two hundred are a word to it.
 */
const LONGEST_WORD = 200;

function inPieces(run: string): string {
  if (run.length <= LONGEST_WORD) return run;
  const pieces: string[] = [];
  for (let start = 0; start < run.length; ) {
    const end = start + LONGEST_WORD;
    // A character of two units stays whole.
    const next = (run.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
    pieces.push(run.slice(start, next));
    start = next;
  }
  return pieces.join(' ');
}

/** The same words in the same order, with white space in such as have no end. */
export const splitOverlongWords = (text: string): string => text.replace(/\S+/g, inPieces);
