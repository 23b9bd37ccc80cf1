/**
 * Joins the lines of hard-wrapped text: mail, wire copy and old archives break lines at a fixed column; and reads `>` before a
 * line as an indent.
 *
 * Example: `said Jane\n> Doe.` becomes `said Jane Doe.`; `said Anne-\nMarie Doe.` becomes `said Anne-Marie Doe.`
 */
import { type Cut, type EditedText, editText } from '../edited-text.ts';
import { groupBy } from '../group-by.ts';
import { wrapColumn } from './column.ts';
import { isForced, type LineBreak, lineBreaks, startsParagraph } from './line-break.ts';
import { type Line, linesOf } from './lines.ts';

/** Share of the column at which a line counts as full if its sentence continues. */
const NEARLY_FULL = 0.6;

/** Sets quoted lines apart from those around them. */
const INDENT = '    ';

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
function* cuts(text: string): Generator<Cut> {
  const lines = linesOf(text);
  const breaks = lineBreaks(lines);
  const columns = wrapColumns(lines, breaks);
  const isSetApart = lines.some(({ depth }) => depth === 0);
  let continues = false;
  for (const [i, line] of lines.entries()) {
    const column = columns.get(line.depth) ?? null;
    const lineBreak = breaks[i] ?? null;
    continues = column !== null && lineBreak !== null && joins(lineBreak, column, continues);
    if (lineBreak && continues) {
      const { before } = lineBreak;
      yield { span: [before.span[1], line.span[0]], instead: ENDS_IN_HYPHEN.test(before.words) ? '' : ' ' };
    } else if (line.depth > 0) yield { span: [line.start, line.span[0]], instead: isSetApart ? INDENT : '' };
  }
}

/**
 * Joins the lines of each wrapped paragraph by spaces, and replaces `> ` prefixes, by an indent where other lines have none; null
 * if nothing changes.
 */
export const unwrap = (text: string): EditedText | null => editText(text, cuts(text));
