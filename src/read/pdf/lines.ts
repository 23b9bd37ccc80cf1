/** Puts the runs of a page together to lines, from top to bottom, and column by column where there are columns. */
import type { TextRun } from './content.ts';

/** A line, or the part of one that lies in a column. Its font is that of its first run. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PageLines {
  readonly lines: readonly PdfLine[];
  readonly hasColumns: boolean;
}

/** In font sizes: how far baselines may lie apart, raised figures included, and how wide spaces are. */
const SAME_BASELINE = 0.5;
const SPACE = 0.15;
const WIDEST_SPACE = 1.5;
const OVERLAP = -0.5;

const isLevel = (one: PdfLine, y: number) => Math.abs(one.y - y) < SAME_BASELINE * one.size;

function withRun(line: PdfLine, { text, x, width }: TextRun): PdfLine {
  const isApart = x - line.right > SPACE * line.size && !line.text.endsWith(' ') && !text.startsWith(' ');
  return { ...line, text: `${line.text}${isApart ? ' ' : ''}${text}`, right: Math.max(line.right, x + width) };
}

/** The library fills a gap between columns with a space of its width. */
const isGap = ({ text, width, size }: TextRun) => text.trim() === '' && width > WIDEST_SPACE * size;

/** Joins runs that follow one another in the file and on the page. */
function piecesOf(runs: readonly TextRun[]): readonly PdfLine[] {
  const pieces: PdfLine[] = [];
  for (const run of runs) {
    if (isGap(run)) continue;
    const last = pieces.at(-1);
    const gap = last ? (run.x - last.right) / last.size : 0;
    if (last && isLevel(last, run.y) && gap > OVERLAP && gap < WIDEST_SPACE)
      pieces[pieces.length - 1] = withRun(last, run);
    else pieces.push({ text: run.text, x: run.x, right: run.x + run.width, y: run.y, size: run.size });
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() })).filter(({ text }) => text !== '');
}

/** Pieces at one height, from left to right; rows from top to bottom. */
function rowsOf(pieces: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && isLevel(row[0], piece.y)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function joined(row: readonly PdfLine[]): readonly PdfLine[] {
  const [first, ...others] = row;
  if (!first) return [];
  const text = row.map((piece) => piece.text).join(' ');
  return [{ ...first, text, right: Math.max(first.right, ...others.map(({ right }) => right)) }];
}

/** A cell of a table is narrower than a line in a column, as a share of the page's text. */
const NARROWEST_COLUMN = 0.2;
const FEWEST_ROWS = 4;
/** Ragged starts of one column, in font sizes. */
const RAGGED = 2;

/** Where columns after the first begin: at least four rows have a wide piece there, beside another. */
function columnStarts(rows: readonly (readonly PdfLine[])[]): readonly number[] {
  const pieces = rows.flat();
  const left = Math.min(...pieces.map(({ x }) => x));
  const width = Math.max(...pieces.map(({ right }) => right)) - left;
  const wide = rows
    .map((row) => row.filter(({ x, right }) => right - x >= NARROWEST_COLUMN * width))
    .filter((row) => row.length > 1);
  const starts: { readonly x: number; readonly size: number; rows: number }[] = [];
  for (const { x, size } of wide.flatMap((row) => row.slice(1)).sort((a, b) => a.x - b.x)) {
    const last = starts.at(-1);
    if (last && x - last.x < RAGGED * last.size) last.rows += 1;
    else starts.push({ x, size, rows: 1 });
  }
  return starts.filter((start) => start.rows >= FEWEST_ROWS).map(({ x }) => x);
}

/** Columns from left to right; a piece across them ends those above it. */
function byColumns(rows: readonly (readonly PdfLine[])[], starts: readonly number[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let columns: PdfLine[][] = [];
  const end = () => {
    lines.push(...columns.flat());
    columns = [...starts, 0].map(() => []);
  };
  end();
  for (const piece of rows.flat()) {
    const before = starts.filter((start) => start <= piece.x + piece.size).length;
    const isAcross = starts.some((start) => piece.x + piece.size < start && piece.right > start);
    if (isAcross) end();
    columns[before]?.push(piece);
    if (isAcross) end();
  }
  end();
  return lines;
}

export function linesOfPage(runs: readonly TextRun[]): PageLines {
  const rows = rowsOf(piecesOf(runs));
  if (rows.length === 0) return { lines: [], hasColumns: false };
  const starts = columnStarts(rows);
  if (starts.length === 0) return { lines: rows.flatMap(joined), hasColumns: false };
  return { lines: byColumns(rows, starts), hasColumns: true };
}
