/**
 * Reads a table with a header (CSV, TSV, or with `;` or `|`), one article per row. Columns have the names of NDJSON fields.
 *
 * Example: `title,date,text` and below it `Rain,2024-05-01,"“It rained,” said the mayor."`
 */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { ByteReader, bytesUntilFault, type Pieces } from '../bytes.ts';
import { decode } from '../decode.ts';
import { diagnostic } from '../diagnostic.ts';
import { fieldNamed, isTextName } from '../fields.ts';
import { tooLarge } from '../open.ts';
import { readRecord } from '../record.ts';
import { failed, holdsNothing, type ReadResult } from '../result.ts';
import { cellsOf, type Row, splitRows } from '../rows.ts';
import type { InputFormat } from './format.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const MOST_COLUMNS = 1_000;
/** `Date published`, `article_text`, `dc:title`; not a sentence. An index column may have no name. */
const NAME = /^(?:[\p{L}_#][\p{L}\p{N} _.:/()#-]{0,39})?$/u;
/** Known names in a header. */
const FEWEST_FIELDS = 2;
/** The least of a table without a header. */
const [FEWEST_ROWS, FEWEST_COLUMNS] = [3, 3];
/** Lines and units in which the header is sought. */
const LINES = 30;
const HEAD = 64 * 1024;

interface Header {
  readonly delimiter: string;
  /** Empty for a table without a header. */
  readonly columns: readonly string[];
}

const widthOf = (line: string, delimiter: string): number => cellsOf(line, delimiter, MOST_COLUMNS + 1).length;

/** True for short, distinct names: a text and another field, or some fields above a row of the same width. */
function areNames(columns: readonly string[], nextWidth: number): boolean {
  if (columns.length < 2 || !columns.every((name) => NAME.test(name)) || new Set(columns).size < columns.length)
    return false;
  const fields = columns.filter((name) => fieldNamed(name) !== null || isTextName(name)).length;
  if (columns.some(isTextName) && fields >= FEWEST_FIELDS) return true;
  return nextWidth === columns.length && (columns.some(isTextName) || fields > FEWEST_FIELDS);
}

/** True for rows of equal width between tabs, or of which one has a quoted cell. */
function isBare(lines: readonly string[], delimiter: string): boolean {
  const rows = lines.filter((line) => line.trim() !== '');
  if (rows.length < FEWEST_ROWS || !rows.every((row) => row.indexOf(delimiter) > 0)) return false;
  if (delimiter !== '\t' && !rows.some((row) => row.includes(`${delimiter}"`))) return false;
  const [width = 0, ...others] = rows.map((row) => widthOf(row, delimiter));
  return width >= FEWEST_COLUMNS && others.every((other) => other === width);
}

function headerIn(beginning: string): Header | null {
  const text = beginning.replace('\ufeff', '');
  const [line = '', ...next] = text.split('\n', LINES);
  for (const delimiter of DELIMITERS) {
    if (!line.includes(delimiter)) continue;
    const columns = cellsOf(line, delimiter, MOST_COLUMNS + 1).map((name) => name.trim());
    if (areNames(columns, widthOf(next.join('\n'), delimiter))) return { delimiter, columns };
  }
  // The last line may be cut.
  const whole = [line, ...next].slice(0, text.length < HEAD ? LINES : -1);
  const delimiter = DELIMITERS.find((one) => isBare(whole, one));
  return delimiter === undefined ? null : { delimiter, columns: [] };
}

const invalid = (row: Row, what: string): Diagnostic =>
  diagnostic('csv-invalid', `the row at byte ${row.start} ${what}`, row.start);

/** A row is read if it has a cell for each column; otherwise a delimiter or line break in the text is not quoted. */
async function readRow(row: Row, id: string, header: Header, limits: Limits): Promise<ReadResult | null> {
  const path = `${id}#${row.number}`;
  if ('tooLong' in row) return failed(path, tooLarge(row.tooLong, limits.articleBytes));
  const decoded = await decode(row.bytes);
  if (!decoded.ok) return failed(path, ...decoded.diagnostics);
  if (decoded.text.trim() === '') return null;
  const { columns, delimiter } = header;
  const cells = cellsOf(decoded.text, delimiter, columns.length + 1);
  if (row.unclosed) return failed(path, invalid(row, 'has a quotation mark that is not closed'));
  if (cells.length < columns.length)
    return failed(path, invalid(row, `has ${cells.length} cells for ${columns.length} columns`));
  if (cells.length > columns.length)
    return failed(path, invalid(row, `has more cells than the ${columns.length} columns`));
  const record = Object.fromEntries(columns.map((name, i) => [name, cells[i]]));
  return readRecord(record, path, path, decoded.diagnostics, limits);
}

const unusable = (why: string): Diagnostic => diagnostic('csv-invalid', why, 0);
const NO_HEADER = unusable(
  'a table whose first row does not name its columns; the column of the text is “text”, “body” or “content”',
);

/** The reason to refuse the whole table, or null. */
function refusal({ columns }: Header): Diagnostic | null {
  if (columns.length === 0) return NO_HEADER;
  if (columns.length > MOST_COLUMNS) return unusable(`more than ${MOST_COLUMNS} columns`);
  if (columns.some(isTextName)) return null;
  return unusable(`no column is named “text”, “body” or “content”: ${columns.join(', ').slice(0, 200)}`);
}

async function* readTable(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const faults: Diagnostic[] = [];
  const reader = new ByteReader(pieces);
  await reader.fill(HEAD);
  const header = headerIn(new TextDecoder().decode(reader.peek(Math.min(HEAD, reader.length))));
  const why = header ? refusal(header) : NO_HEADER;
  if (!header || why) {
    yield failed(id, why ?? NO_HEADER);
    return;
  }
  const bytes = bytesUntilFault(reader.rest(), (fault) => faults.push(fault));
  let results = 0;
  for await (const row of splitRows(bytes, header.delimiter, limits.articleBytes)) {
    const result = row.number === 1 ? null : await readRow(row, id, header, limits);
    if (!result) continue;
    yield result;
    results++;
  }
  for (const fault of faults) yield failed(id, fault);
  if (results + faults.length === 0) yield holdsNothing(id, 'the table has no rows below its header');
}

export const CSV: InputFormat = {
  name: 'CSV',
  recognises: ({ text }) => headerIn(text) !== null,
  readStream: readTable,
};
