/**
 * Splits a table in CSV (RFC 4180) or a similar format into rows and cells. A row over the limit is measured but not buffered.
 *
 * A quotation mark that is neither doubled nor at the end of its cell shows that the cell is not quoted:
 * `"We will," she said` is a text that begins with a quotation.
 */
import { BoundedBytes } from './bytes.ts';

const [QUOTE, NEWLINE, RETURN] = [0x22, 0x0a, 0x0d] as const;

/** Follows the units of a table, bytes or UTF-16, through its cells. */
class CellScanner {
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #hasLines = false;
  readonly #delimiter: number;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** True within quotation marks, where line breaks are part of the cell. */
  get isOpen(): boolean {
    return this.#state === 'quoted';
  }

  /** True after the closing quotation mark of a cell. */
  get isClosed(): boolean {
    return this.#state === 'closed';
  }

  /** Takes the next unit and tells what it ends. */
  take(unit: number): 'nothing' | 'cell' | 'row' {
    if (this.#state === 'quoted') {
      if (unit === QUOTE) this.#state = 'closed';
      else if (unit === NEWLINE) this.#hasLines = true;
      return 'nothing';
    }
    if (unit === this.#delimiter) return this.#end('cell');
    if (unit === NEWLINE) return this.#end('row');
    if (this.#state === 'start') {
      this.#state = unit === QUOTE ? 'quoted' : 'plain';
      this.#hasLines = false;
    } else if (this.#state === 'closed' && unit !== RETURN)
      this.#state = unit === QUOTE || this.#hasLines ? 'quoted' : 'plain';
    return 'nothing';
  }

  #end(what: 'cell' | 'row'): 'cell' | 'row' {
    this.#state = 'start';
    return what;
  }
}

export type Row = {
  /** From 1, blank rows included. */
  readonly number: number;
  /** Byte offset in the table. */
  readonly start: number;
  /** True if the table ends within quotation marks. */
  readonly unclosed: boolean;
} & ({ readonly bytes: Uint8Array } | { readonly tooLong: number });

export async function* splitRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  limit: number,
): AsyncGenerator<Row> {
  const scanner = new CellScanner(delimiter);
  let number = 1;
  let start = 0;
  const row = new BoundedBytes(limit);

  const finish = (): Row => {
    const place = { number: number++, start };
    start += row.length;
    return { ...place, ...row.take(), unclosed: scanner.isOpen };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (scanner.take(chunk[i] ?? 0) !== 'row') continue;
      row.add(chunk.subarray(from, i + 1));
      from = i + 1;
      yield finish();
    }
    // Copied, because the producer may reuse the memory.
    if (from < chunk.length) row.add(chunk.slice(from));
  }
  if (row.length > 0) yield finish();
}

/** The cells of one row, at most `most`. */
export function cellsOf(row: string, delimiter: string, most = Number.POSITIVE_INFINITY): string[] {
  const scanner = new CellScanner(delimiter);
  const cells: string[] = [];
  let from = 0;
  const add = (end: number, quoted: boolean): void => {
    const cell = row.slice(from, end).trimEnd();
    cells.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    from = end + 1;
  };
  for (let i = 0; i < row.length && cells.length < most; i++) {
    const quoted = scanner.isClosed;
    const ended = scanner.take(row.charCodeAt(i));
    if (ended === 'nothing') continue;
    add(i, quoted);
    if (ended === 'row') return cells;
  }
  if (cells.length < most) add(row.length, scanner.isClosed);
  return cells;
}
