/** Lines of a terminal, in columns: a wide character takes two, a combining mark and a colour code none. */
import stringWidth from 'string-width';
import { printable, shorten } from './printable.ts';

export const columnsOf = (text: string): number => stringWidth(text);

export const padToColumns = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(columns - columnsOf(text), 0));

/** Shortens to at most `columns`, of which a wide character takes two. */
export function shortenToColumns(text: string, columns: number): string {
  for (let length = columns; length > 0; length--) {
    const shown = shorten(text, length);
    if (columnsOf(shown) <= columns) return shown;
  }
  return '';
}

/** A word with colour codes, and its columns. */
export interface TerminalWord {
  readonly shown: string;
  readonly width: number;
}

export const plainWords = (text: string): TerminalWord[] =>
  printable(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ shown: word, width: columnsOf(word) }));

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
export function hang(first: string, text: string, width: number, firstWidth = columnsOf(first)): string[] {
  const space = ' '.repeat(firstWidth);
  return wrapWords(plainWords(text), width - firstWidth).map((line, i) => `${i === 0 ? first : space}${line}`);
}
