/**
 * Joins the lines of hard-wrapped text: mail, wire copy and old archives break lines at a fixed column.
 *
 * Example: `said Jane\n> Doe.` becomes `said Jane Doe.`; `said Anne-\nMarie Doe.` becomes `said Anne-Marie Doe.`
 */
import type { Span } from '../../model.ts';
import { firstIndex } from '../binary-search.ts';
import { groupBy } from '../group-by.ts';
import { wrapColumn } from './column.ts';
import { isForced, type LineBreak, lineBreaks, startsParagraph } from './line-break.ts';
import { type Line, linesOf } from './lines.ts';

/** A text with its wrapped lines joined. */
export interface Unwrapped {
  readonly text: string;
  /** Maps a span of the joined text to its span in the wrapped text. */
  readonly toWrapped: (span: Span) => Span;
}

/** Share of the column at which a line counts as full if its sentence continues. */
const NEARLY_FULL = 0.6;

const ENDS_IN_HYPHEN = /[\p{L}\p{N}][-‐]$/u;

const isBreak = (lineBreak: LineBreak | null): lineBreak is LineBreak => lineBreak !== null;

/** The wrap column of each depth of quoted mail, or null. */
function wrapColumns(
  lines: readonly Line[],
  breaks: readonly (LineBreak | null)[],
): ReadonlyMap<number, number | null> {
  const breaksAt = groupBy(breaks.filter(isBreak), ({ before }) => before.depth);
  const linesAt = groupBy(lines, ({ depth }) => depth);
  return new Map([...linesAt].map(([depth, own]) => [depth, wrapColumn(own, breaksAt.get(depth) ?? [])]));
}

/** Whether the lines around a break belong to one paragraph; `continues` if the line before it continues another. */
function joins(lineBreak: LineBreak, column: number, continues: boolean): boolean {
  if (startsParagraph(lineBreak)) return false;
  if (isForced(lineBreak, column)) return true;
  return lineBreak.goesOn && (continues || lineBreak.before.width >= NEARLY_FULL * column);
}

/** Spans of the text to leave out, each with its replacement, in order. */
function* cuts(text: string): Generator<{ readonly span: Span; readonly instead: string }> {
  const lines = linesOf(text);
  const breaks = lineBreaks(lines);
  const columns = wrapColumns(lines, breaks);
  let continues = false;
  for (const [i, line] of lines.entries()) {
    const column = columns.get(line.depth) ?? null;
    if (column === null) continue;
    const lineBreak = breaks[i] ?? null;
    continues = lineBreak !== null && joins(lineBreak, column, continues);
    if (lineBreak && continues) {
      const { before } = lineBreak;
      yield { span: [before.span[1], line.span[0]], instead: ENDS_IN_HYPHEN.test(before.words) ? '' : ' ' };
    } else if (line.depth > 0) yield { span: [line.start, line.span[0]], instead: '' };
  }
}

/** Joins the lines of each wrapped paragraph by spaces, and removes their `> ` prefixes; null if the text is not wrapped. */
export function unwrap(text: string): Unwrapped | null {
  const pieces: string[] = [];
  /** Points where the shift between the texts changes: offsets in the joined text, and the shift from there to the wrapped text. */
  const places: number[] = [0];
  const shifts: number[] = [0];
  let [end, length] = [0, 0];
  for (const { span, instead } of cuts(text)) {
    const piece = text.slice(end, span[0]) + instead;
    pieces.push(piece);
    length += piece.length;
    end = span[1];
    places.push(length);
    shifts.push(end - length);
  }
  if (end === 0) return null;
  const original = (offset: number) =>
    offset + (shifts[firstIndex(places.length, (i) => (places[i] ?? 0) > offset) - 1] ?? 0);
  return {
    text: pieces.join('') + text.slice(end),
    toWrapped: ([start, last]) => [original(start), original(last - 1) + 1],
  };
}
