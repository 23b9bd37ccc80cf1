/** Tables for a spreadsheet: RFC 4180, with a byte-order mark so that Excel reads it as UTF-8. */
import type { QuotationCells } from '../schema.ts';
import { chunked } from './lines.ts';

export type Cell = string | number | null;

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

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (FORMULA.test(cell)) return `"'${cell.replaceAll('"', '""')}"`;
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const line = (cells: readonly Cell[]) => `${cells.map(cellText).join(',')}\r\n`;

const header = <Row>(columns: readonly Column<Row>[]) => `\uFEFF${line(columns.map(([name]) => name))}`;
const rowOf = <Row>(columns: readonly Column<Row>[], row: Row) => line(columns.map(([, cell]) => cell(row)));

export function* csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield header(columns);
  for (const row of rows) yield rowOf(columns, row);
}

/** quotations.csv */
export async function* quotationsCsv(quotations: AsyncIterable<Iterable<QuotationCells>>): AsyncGenerator<string> {
  yield header(COLUMNS);
  yield* chunked(quotations, (quotation) => rowOf(COLUMNS, quotation));
}
