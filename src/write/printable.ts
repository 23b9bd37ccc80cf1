/** Text for people: sanitized, shortened. */
import { onOneLine } from '../util/one-line.ts';

const WHITE = /\s+/g;
/** Format characters have no width and may change the direction of the following text. */
const INVISIBLE = /\p{Format}/gu;
/** Control characters and lone surrogates. */
const UNPRINTABLE = /[\p{Control}\p{Surrogate}]/gu;

/** One line without control sequences or the marks of wrapped text: articles may contain anything. */
export function printable(text: string): string {
  return onOneLine(text).replace(WHITE, ' ').replace(INVISIBLE, '').replace(UNPRINTABLE, '\ufffd').trim();
}

/** Remains of a cut at the end of a line: spaces, punctuation, half a surrogate pair. */
const DANGLING = /(?<![\s,;:–—-])[\s,;:–—-]+$|[\ud800-\udbff]$/;

/** Shortens to at most `length` characters, after a word if one ends in the last third. */
export function shorten(text: string, length: number): string {
  const line = printable(text);
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  const end = space > (length * 2) / 3 ? space : length - 1;
  return `${line.slice(0, end).replace(DANGLING, '')}…`;
}

/** The day of a date, which may also have a time: `2018-06-13`. */
export const dayOf = (date: string): string => date.slice(0, 10);

/** The day of a print. */
export const dateText = ({ date }: { readonly date: string | null }): string =>
  date === null ? 'no date' : dayOf(date);

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Maximum number of words of a run shown in full. */
const LONGEST_RUN = 24;
const SHOWN_ENDS = 8;

/** A run of words, reduced to its two ends if it is long. */
export function endsOf(words: readonly string[]): readonly string[] {
  if (words.length <= LONGEST_RUN) return words;
  return [...words.slice(0, SHOWN_ENDS), '…', ...words.slice(-SHOWN_ENDS)];
}
