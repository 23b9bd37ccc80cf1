/** What a database has to do here, and DuckDB doing it. Nothing else in the program knows which one it is. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';

/** A column's type in the words that DuckDB and Spark SQL share. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BLOB';
export type Columns = Readonly<Record<string, ColumnType>>;
export type Value = string | number | Uint8Array;
export type Row = readonly Value[];

/** Tables in, tables out. Every statement is one SELECT, so that where its rows go is the engine's business. */
export interface Engine {
  /**
   * Makes a table of rows; columns in the order in which each row has its values. A passing one is gone when the engine is
   * closed, and leaves nothing in a file.
   */
  load(table: string, columns: Columns, rows: Iterable<Row>, life?: 'lasting' | 'passing'): Promise<void>;
  /** Whether there is a lasting table of that name. */
  has(table: string): Promise<boolean>;
  /** Adds rows to a lasting table. */
  append(table: string, columns: Columns, rows: Iterable<Row>): Promise<void>;
  /** Takes the rows out of a table whose value in a column is among those that a statement gives. */
  remove(table: string, column: string, select: string): Promise<void>;
  /** Keeps the rows of a statement as a table, in the place of an older one of that name. */
  keep(table: string, select: string, life?: 'lasting' | 'passing'): Promise<void>;
  /** Writes all lasting tables into a new file, and nothing that was taken out of them. */
  copyTo(path: string): Promise<void>;
  /** All that `work` does to the tables, or nothing of it. */
  atomically(work: () => Promise<void>): Promise<void>;
  /** The rows of a statement, in its order, some at a time; `given` stands for its question marks, in their order. */
  stream(select: string, given?: readonly string[]): AsyncIterable<readonly Row[]>;
  /** All of them. */
  rows(select: string, given?: readonly string[]): Promise<readonly Row[]>;
  /** To be said before so many quotations are joined: what has no room on the way cannot all be put on disk. */
  makeRoomFor(quotations: number): Promise<void>;
  /** The same lasting tables once more, with passing ones of its own: so two streams can be read in turns. To be closed before this. */
  beside(): Promise<Engine>;
  close(): void;
}

/** Rows handed over at once: the capacity of one of DuckDB's data chunks. */
const CHUNK = 2048;

function* chunks(rows: Iterable<Row>): Generator<readonly Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** Names come from this folder's own code; this keeps a slip from becoming a statement. */
function identifier(name: string): string {
  if (!/^[a-z_]+$/u.test(name)) throw new TypeError(`not the name of a table or column: ${name}`);
  return name;
}

function plainValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array)
    return value.bytes;
  throw new TypeError(`a statement gives strings, whole numbers and bytes only, not ${typeof value}`);
}

/** The statement that a connection ran last: it ends the stream of the one before without a word. */
const lastOn = new WeakMap<DuckDBConnection, object>();

async function* streamed(
  connection: DuckDBConnection,
  select: string,
  given: readonly string[] = [],
): AsyncGenerator<readonly Row[]> {
  const own = {};
  lastOn.set(connection, own);
  const result = await connection.stream(select, [...given]);
  const next = async () => {
    if (lastOn.get(connection) !== own) throw new Error('two streams are read in turns over one connection');
    return result.fetchChunk();
  };
  // The engine works at the next chunk while something is done with this one.
  let coming = next();
  try {
    for (let chunk = await coming; chunk && chunk.rowCount > 0; chunk = await coming) {
      coming = next();
      coming.catch(() => {});
      const columns = chunk.getColumns().map((column) => column.map(plainValue));
      yield Array.from({ length: chunk.rowCount }, (_, row) => columns.map((column) => column[row] ?? ''));
    }
  } finally {
    await coming.catch(() => {});
  }
}

async function rowsOf(
  connection: DuckDBConnection,
  select: string,
  given?: readonly string[],
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const rows of streamed(connection, select, given)) all.push(...rows);
  return all;
}

/** Where the tables are: in memory, in a new file that is written, or in one that is only read. */
export type DatabaseLocation = { readonly path: string; readonly access: 'write' | 'read' } | null;

/** Megabytes beyond which the engine works on disk: the rest of the program needs memory, too. */
const MEMORY = 200;
/** At least as many for each million quotations: with half of that a million cannot be joined. */
const MEMORY_A_MILLION = 200;
/** What it no longer needs it would keep for later, up to the double of that. */
const FLUSH = '1MB';

/** DuckDB on one thread. It is loaded when it is first asked for: it costs a third of a second of CPU. */
export async function openDuckDb(place: DatabaseLocation = null): Promise<Engine> {
  const { BIGINT, BLOB, blobValue, DuckDBInstance, DuckDBDataChunk, INTEGER, VARCHAR } = await import(
    '@duckdb/node-api'
  );
  const types: Readonly<Record<ColumnType, DuckDBType>> = { BIGINT, BLOB, INTEGER, VARCHAR };
  const instance = await DuckDBInstance.create(place?.path ?? ':memory:', {
    threads: '1',
    memory_limit: `${MEMORY}MB`,
    allocator_flush_threshold: FLUSH,
    allocator_bulk_deallocation_flush_threshold: FLUSH,
    temp_directory: place?.access === 'write' ? `${place.path}.spill` : join(tmpdir(), `quotegraph-${process.pid}`),
    ...(place?.access === 'read' ? { access_mode: 'READ_ONLY' } : {}),
  });

  function given(value: Value | undefined, type: ColumnType) {
    if (value instanceof Uint8Array) return blobValue(value);
    return type === 'BIGINT' ? BigInt(value ?? 0) : (value ?? '');
  }

  async function fill(
    connection: DuckDBConnection,
    table: string,
    columns: Columns,
    rows: Iterable<Row>,
    catalog?: string,
  ): Promise<void> {
    const kinds = Object.values(columns);
    const appender = await (catalog
      ? connection.createAppender(table, 'main', catalog)
      : connection.createAppender(table));
    // One for all: what a chunk takes outside of the heap is given back when that is next looked through.
    const data = DuckDBDataChunk.create(kinds.map((type) => types[type]));
    for (const chunk of chunks(rows)) {
      data.reset();
      data.setColumns(kinds.map((type, at) => chunk.map((row) => given(row[at], type))));
      appender.appendDataChunk(data);
    }
    appender.closeSync();
  }

  const on = (connection: DuckDBConnection, close: () => void): Engine => ({
    async load(table, columns, rows, life = 'lasting') {
      const fields = Object.entries(columns).map(([name, type]) => `${identifier(name)} ${type}`);
      const passing = life === 'passing';
      const kind = passing ? 'TEMP TABLE' : 'TABLE';
      await connection.run(`CREATE OR REPLACE ${kind} ${identifier(table)} (${fields.join(', ')})`);
      await fill(connection, table, columns, rows, passing ? 'temp' : undefined);
    },
    async has(table) {
      const rows = await rowsOf(connection, 'SELECT table_name FROM duckdb_tables() WHERE NOT temporary');
      return rows.some(([name]) => name === table);
    },
    append: (table, columns, rows) => fill(connection, identifier(table), columns, rows),
    async remove(table, column, select) {
      await connection.run(`DELETE FROM ${identifier(table)} WHERE ${identifier(column)} IN (${select})`);
    },
    async keep(table, select, life = 'lasting') {
      const kind = life === 'passing' ? 'TEMP TABLE' : 'TABLE';
      await connection.run(`CREATE OR REPLACE ${kind} ${identifier(table)} AS ${select}`);
    },
    async copyTo(path) {
      const [[name] = []] = await rowsOf(connection, 'SELECT current_database()');
      await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS whole`);
      await connection.run(`COPY FROM DATABASE "${String(name).replaceAll('"', '""')}" TO whole`);
      await connection.run('DETACH whole');
    },
    async atomically(work) {
      await connection.run('BEGIN TRANSACTION');
      try {
        await work();
      } catch (error) {
        await connection.run('ROLLBACK');
        throw error;
      }
      await connection.run('COMMIT');
    },
    stream: (select, values) => streamed(connection, select, values),
    rows: (select, values) => rowsOf(connection, select, values),
    async makeRoomFor(quotations) {
      const megabytes = Math.ceil(Math.max(MEMORY, (quotations / 1e6) * MEMORY_A_MILLION));
      await connection.run(`SET memory_limit = '${megabytes}MB'`);
    },
    beside: async () => on(await instance.connect(), () => {}),
    close() {
      connection.closeSync();
      close();
    },
  });
  return on(await instance.connect(), () => instance.closeSync());
}
