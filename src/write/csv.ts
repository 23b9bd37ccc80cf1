/** quotations.csv for a spreadsheet: RFC 4180, with a byte-order mark so that Excel reads it as UTF-8. */
import type { QuotationCells } from '../schema.ts';
import { chunked } from './lines.ts';

type Cell = string | number | null;

const COLUMNS: readonly (readonly [name: string, cell: (quotation: QuotationCells) => Cell])[] = [
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

const row = (cells: readonly Cell[]) => `${cells.map(cellText).join(',')}\r\n`;

export async function* quotationsCsv(quotations: AsyncIterable<Iterable<QuotationCells>>): AsyncGenerator<string> {
  yield `\uFEFF${row(COLUMNS.map(([name]) => name))}`;
  yield* chunked(quotations, (quotation) => row(COLUMNS.map(([, cell]) => cell(quotation))));
}
