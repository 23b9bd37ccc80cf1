/**
 * The column at which a text is wrapped.
 *
 * A program that wraps lines breaks a line only before a word that does not fit, even within a sentence. Lines that end on
 * purpose, as in lists and verse, leave room for the next word.
 */
import { isForced, type LineBreak } from './line-break.ts';
import type { Line } from './lines.ts';

/** Columns at which texts are wrapped, in characters. */
const COLUMN = { least: 50, most: 100 };
/** Most characters by which the longest line may exceed the longest that cuts a sentence. */
const TOLERANCE = 8;
/** Largest share of lines beyond the column, such as addresses. */
const MOST_LONG = 0.15;
/** Smallest share of the breaks within sentences that must precede a word that does not fit. */
const FORCED = 0.6;

const isColumn = (width: number) => width >= COLUMN.least && width <= COLUMN.most;

const largest = (numbers: readonly number[]) => numbers.reduce((most, number) => Math.max(most, number), 0);

/** The column of lines with these breaks; null if they are not wrapped. */
export function wrapColumn(lines: readonly Line[], breaks: readonly LineBreak[]): number | null {
  const cut = largest(breaks.flatMap(({ before, goesOn }) => (goesOn && isColumn(before.width) ? [before.width] : [])));
  if (cut === 0) return null;
  const widths = lines.map(({ width }) => width);
  const column = largest(widths.filter((width) => isColumn(width) && width <= cut + TOLERANCE));
  const long = lines.filter(({ width, words }) => width > column && words.includes(' '));
  if (long.length > MOST_LONG * lines.length) return null;
  const wide = breaks.filter(({ before }) => before.width > column / 2);
  const forced = wide.filter((one) => isForced(one, column));
  if (forced.length <= wide.length / 2) return null;
  const within = wide.filter(({ goesOn }) => goesOn);
  const forcedWithin = within.filter((one) => isForced(one, column));
  return forcedWithin.length >= FORCED * within.length ? column : null;
}
