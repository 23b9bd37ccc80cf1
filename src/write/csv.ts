/** Tables for a spreadsheet: RFC 4180, with a byte-order mark so that Excel reads it as UTF-8. */
import type { QuotationCells } from '../schema.ts';
import { chunked } from './lines.ts';

export type Cell = string | number | boolean | null;

export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

const COLUMNS: readonly Column<QuotationCells>[] = [
  ['utterance', ({ utterance }) => utterance],
  ['relation', ({ relation }) => relation],
  ['outlet', ({ outlet }) => outlet],
  ['date', ({ date }) => date],
  ['article', ({ article }) => article],
  ['speaker', ({ speaker }) => speaker],
  ['speaker type', ({ speakerType }) => speakerType],
  ['role', ({ role }) => role?.text ?? null],
  ['via', ({ via }) => via],
  ['kind', ({ kind }) => kind],
  ['act', ({ act }) => act],
  ['text', ({ text }) => text],
  ['confidence in quotation', ({ confidence }) => confidence.quotation],
  ['confidence in speaker', ({ confidence }) => confidence.speaker],
  ['start', ({ start }) => start],
  ['id', ({ id }) => id],
];

/** A spreadsheet runs a cell that starts like this as a formula; a leading apostrophe makes it plain text again. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function plainCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return NEEDS_QUOTES.test(cell) ? quoted(cell) : cell;
}

const safeCell = (cell: Cell) =>
  typeof cell === 'string' && FORMULA.test(cell) ? quoted(`'${cell}`) : plainCell(cell);

/** For a program, which takes every cell as it is. */
export const plainRow = (cells: readonly Cell[]): string => `${cells.map(plainCell).join(',')}\r\n`;

/** For a spreadsheet: nothing in it is run. */
export const safeRow = (cells: readonly Cell[]): string => `${cells.map(safeCell).join(',')}\r\n`;

/** The first line of a file for a spreadsheet. */
export const headRow = (names: readonly string[]): string => `\uFEFF${safeRow(names)}`;

export const quotationsHead: string = headRow(COLUMNS.map(([name]) => name));

export const quotationsRow = (quotation: QuotationCells): string => safeRow(COLUMNS.map(([, cell]) => cell(quotation)));

/** Rows of any kind for a spreadsheet. */
export function* csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield headRow(columns.map(([name]) => name));
  for (const row of rows) yield safeRow(columns.map(([, cell]) => cell(row)));
}

/** quotations.csv */
export async function* quotationsCsv(quotations: AsyncIterable<Iterable<QuotationCells>>): AsyncGenerator<string> {
  yield quotationsHead;
  yield* chunked(quotations, quotationsRow);
}
