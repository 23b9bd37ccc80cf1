/** Terminal text: sanitized, wrapped, shortened. */
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

/** A word with colour codes, and its width without them. */
export interface TerminalWord {
  readonly shown: string;
  readonly width: number;
}

export const plainWords = (text: string): TerminalWord[] =>
  printable(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ shown: word, width: word.length }));

/** Lines of at most `width`; a wider word gets its own line. */
export function wrapWords(words: Iterable<TerminalWord>, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of words) {
    if (line.length > 0 && used + 1 + word.width > width) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? 1 : 0) + word.width;
    line.push(word.shown);
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines;
}

/** A paragraph with a hanging indent: `first` precedes the first line, as much space the others. */
export function hang(first: string, text: string, width: number, firstWidth = first.length): string[] {
  const space = ' '.repeat(firstWidth);
  return wrapWords(plainWords(text), width - firstWidth).map((line, i) => `${i === 0 ? first : space}${line}`);
}

/** The day of a date, which may also have a time: `2018-06-13`. */
export const dayOf = (date: string): string => date.slice(0, 10);

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Maximum number of words of a run shown in full. */
const LONGEST_RUN = 24;
const SHOWN_ENDS = 8;

/** A run of words, reduced to its two ends if it is long. */
export function endsOf(words: readonly string[]): readonly string[] {
  if (words.length <= LONGEST_RUN) return words;
  return [...words.slice(0, SHOWN_ENDS), '…', ...words.slice(-SHOWN_ENDS)];
}
