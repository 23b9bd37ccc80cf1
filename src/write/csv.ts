/** Tables for a spreadsheet: RFC 4180, with a byte-order mark so that Excel reads it as UTF-8. */
import type { QuotationCells, SharedPrint } from '../schema.ts';
import { confidenceOf, isDoubtful } from '../util/confidence.ts';
import { onOneLine } from '../util/one-line.ts';
import type { Part } from '../util/ranked.ts';
import {
  changesOfMeaning,
  deniedBy,
  firstPrintCell,
  firstPrintOf,
  fullestPrintOf,
  isDisputed,
  otherSpeakers,
  placeOf,
  statedBy,
  surenessOfFirst,
} from './among-prints.ts';
import { evidenceWords } from './evidence-words.ts';
import { asText, type FilePart } from './file-parts.ts';
import { RELATION_WORDS } from './relation-words.ts';
import { editText, TURN_WORDS } from './verdict-words.ts';

export type Cell = string | number | boolean | null;

export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

const line = (text: string | null | undefined): Cell => (text === null || text === undefined ? null : onOneLine(text));

const yes = (holds: boolean): Cell => (holds ? 'yes' : null);

const joined = (parts: readonly string[]): Cell => (parts.length === 0 ? null : parts.join('; '));

const words = (runs: readonly string[]): Cell =>
  line(runs.length === 0 ? null : runs.map((run) => run.trim()).join(' … '));

const place = (print: SharedPrint | null): Cell => print && placeOf(print);

const COLUMNS: readonly Column<QuotationCells>[] = [
  ['utterance', ({ utterance }) => utterance],
  ['relation', ({ relation }) => relation],
  ['outlet', ({ outlet }) => outlet],
  ['date', ({ date }) => date],
  ['article', ({ article }) => article],
  ['speaker', ({ speaker }) => speaker],
  ['speaker type', ({ speakerType }) => speakerType],
  ['role', ({ role }) => line(role?.text)],
  ['via', ({ via }) => via],
  ['kind', ({ kind }) => kind],
  ['act', ({ act }) => act],
  ['stance', ({ stance }) => stance],
  ['stance words', ({ stanceWords }) => line(stanceWords?.text)],
  ['cue', ({ cueText }) => line(cueText)],
  ['text', ({ text }) => line(text)],
  ['confidence', confidenceOf],
  ['doubtful', (quotation) => yes(isDoubtful(quotation))],
  ['confidence in quotation', ({ confidence }) => confidence.quotation],
  ['confidence in speaker', ({ confidence }) => confidence.speaker],
  ['print', ({ relation }) => RELATION_WORDS[relation]],
  ['first print', firstPrintCell],
  [
    'differs in meaning',
    ({ edits }) => joined([...new Set(edits.flatMap(({ turns }) => (turns ? TURN_WORDS[turns] : [])))]),
  ],
  ['disputed', (quotation) => yes(isDisputed(quotation))],
  ['start', ({ content }) => content[0]?.[0] ?? 0],
  ['id', ({ id }) => id],
  ['end', ({ content }) => content.at(-1)?.[1] ?? 0],
  ['title', ({ title }) => line(title)],
  ['url', ({ url }) => url],
  ['evidence', ({ evidence }) => joined(evidence.map(evidenceWords))],
  ['first printed in', (quotation) => place(firstPrintOf(quotation))],
  ['first printed on', (quotation) => firstPrintOf(quotation)?.date ?? null],
  ['first speaker', (quotation) => firstPrintOf(quotation)?.linked ?? null],
  ['how sure the first is', surenessOfFirst],
  ['fullest print in', (quotation) => place(fullestPrintOf(quotation))],
  ['cut words', ({ edits }) => words(edits.filter(({ op }) => op === 'cut').map(({ fullest }) => fullest))],
  ['added words', ({ edits }) => words(edits.filter(({ op }) => op === 'added').map(({ print }) => print))],
  ['changed words', ({ edits }) => joined(edits.filter(({ op }) => op === 'changed').map(editText))],
  ['changes the meaning', (quotation) => joined(changesOfMeaning(quotation))],
  ['other speakers', (quotation) => joined(otherSpeakers(quotation))],
  ['denied by', (quotation) => joined(deniedBy(quotation))],
  ['stated by', (quotation) => joined(statedBy(quotation))],
];

/** A spreadsheet runs a cell that starts like this as a formula, in full width too; a leading apostrophe makes it plain text again. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function plainCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return NEEDS_QUOTES.test(cell) ? quoted(cell) : cell;
}

const safeCell = (cell: Cell) =>
  typeof cell === 'string' && FORMULA.test(cell) ? quoted(`'${cell}`) : plainCell(cell);

/** A row for programs: cells are unchanged. */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(plainCell).join(',')}\r\n`;

/** A row for spreadsheets: no cell runs as a formula. */
export const spreadsheetRow = (cells: readonly Cell[]): string => `${cells.map(safeCell).join(',')}\r\n`;

/** The header of a spreadsheet, with a byte-order mark. */
export const spreadsheetHeader = (names: readonly string[]): string => `\uFEFF${spreadsheetRow(names)}`;

export const quotationsHeader: string = spreadsheetHeader(COLUMNS.map(([name]) => name));

export const quotationsRow = (quotation: QuotationCells): string =>
  spreadsheetRow(COLUMNS.map(([, cell]) => cell(quotation)));

/** A table for spreadsheets. */
export function* csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield spreadsheetHeader(columns.map(([name]) => name));
  for (const row of rows) yield spreadsheetRow(columns.map(([, cell]) => cell(row)));
}

/** quotations.csv */
export const quotationsCsv = (quotations: readonly Part<QuotationCells>[]): readonly FilePart[] => [
  async function* () {
    yield quotationsHeader;
  },
  ...quotations.map((part) => asText(part, quotationsRow)),
];
