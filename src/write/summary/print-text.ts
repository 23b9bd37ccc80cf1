/** Parts of the sections: the words of an utterance, and the places of its prints. */
import { placeOf as wholePlaceOf } from '../among-prints.ts';
import type { CitedPrint, CitedUtterance } from '../cited-utterances.ts';
import { dateText, printable } from '../printable.ts';
import { plainWords, shortenToColumns, wrapWords } from '../terminal-lines.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { firstPrintText } from '../verdict-words.ts';

const LONGEST_NAME = 28;

/** Two levels of indentation: the words of an utterance, and what is said about it. */
export const INDENT = '     ';

export const placeOf = (print: Pick<CitedPrint, 'outlet' | 'title' | 'article'>): string =>
  shortenToColumns(wholePlaceOf(print), LONGEST_NAME);

/** `Coast Weekly, 2021-03-05`. */
export const placeAndDate = (print: CitedPrint): string => `${placeOf(print)}, ${dateText(print)}`;

/** Prints → their outlets, or their articles where no outlet is given. */
export const placesOf = ({ prints }: CitedUtterance): ReadonlyMap<string, string> =>
  new Map(prints.map((print) => [print.id, printable(wholePlaceOf(print))]));

const MORE = ' …';

/** At most `most` lines; the last one ends in an ellipsis if there are more. */
export function firstLines(text: string, most: number, width: number): string[] {
  const lines = wrapWords(plainWords(text), width);
  if (lines.length <= most) return lines;
  const [last = ''] = wrapWords(plainWords(lines[most - 1] ?? ''), width - MORE.length);
  return [...lines.slice(0, most - 1), last + MORE];
}

const SHOWN_LINES_OF_WORDS = 2;

/** `Ada Brandt denied: …` as the head of an entry. */
export function entryHead(head: string, words: string, { colors, width }: TerminalStyle): string[] {
  const lines = firstLines(`${head}: ${words}`, SHOWN_LINES_OF_WORDS, width - INDENT.length);
  return lines.map((line, i) => `${i === 0 ? '  ' : INDENT}${colors.bold(line)}`);
}

/** Wrapped lines below the head. */
export const indented = (text: string, { width }: TerminalStyle, paint: (line: string) => string): string[] =>
  wrapWords(plainWords(text), width - INDENT.length).map((line) => INDENT + paint(line));

/** When and where the words were first printed. */
export function firstPrintLines(utterance: CitedUtterance, look: TerminalStyle): string[] {
  const places = placesOf(utterance);
  return indented(
    firstPrintText(utterance, (quotation) => places.get(quotation) ?? null),
    look,
    look.colors.dim,
  );
}
