/** Text for a terminal: safe to show, broken at a width, shortened at a word. */

const WHITE = /\s+/g;
/** Takes no room, and may turn the direction of all that follows. */
const INVISIBLE = /\p{Format}/gu;
/** What a terminal would obey, and halves of characters. */
const UNPRINTABLE = /[\p{Control}\p{Surrogate}]/gu;

/** On one line, with nothing in it that a terminal would obey: an article's text may hold anything. */
export function printable(text: string): string {
  return text.replace(WHITE, ' ').replace(INVISIBLE, '').replace(UNPRINTABLE, '\ufffd').trim();
}

/** What a cut leaves at the end of a line: joints between words, half a character. */
const DANGLING = /(?<![\s,;:–—-])[\s,;:–—-]+$|[\ud800-\udbff]$/;

/** At most `length` characters, cut at a word where one ends in the last third. */
export function shorten(text: string, length: number): string {
  const line = printable(text);
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  const end = space > (length * 2) / 3 ? space : length - 1;
  return `${line.slice(0, end).replace(DANGLING, '')}…`;
}

/** A word as it is shown, and how wide that is without its colours. */
export interface Word {
  readonly shown: string;
  readonly width: number;
}

export const plainWords = (text: string): Word[] =>
  printable(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ shown: word, width: word.length }));

/** Lines of at most `width`; a word that is wider than that has a line to itself. */
export function wrapWords(words: Iterable<Word>, width: number): string[] {
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

/** A paragraph of plain text: the first line after `first`, the others after as much space. */
export function hang(first: string, text: string, width: number, firstWidth = first.length): string[] {
  const space = ' '.repeat(firstWidth);
  return wrapWords(plainWords(text), width - firstWidth).map((line, i) => `${i === 0 ? first : space}${line}`);
}

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Of a longer run of words that stayed, or that one print has alone, its two ends are shown. */
const LONGEST_RUN = 24;
const SHOWN_ENDS = 8;

/** A run of words as it is, or the two ends of a long one. */
export function endsOf(words: readonly string[]): readonly string[] {
  if (words.length <= LONGEST_RUN) return words;
  return [...words.slice(0, SHOWN_ENDS), '…', ...words.slice(-SHOWN_ENDS)];
}
