/** The interface of the database engine, and its implementation with DuckDB, which no other module uses. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';

/** A column type, by a name that DuckDB and Spark SQL share. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BLOB';
export type Columns = Readonly<Record<string, ColumnType>>;
export type Value = string | number | Uint8Array;
export type Row = readonly Value[];

/** Every statement is one SELECT; the engine decides where its rows go. Temporary tables disappear when the engine is closed. */
export interface Engine {
  /** Creates or replaces a table of rows, with values in the order of the columns. */
  load(table: string, columns: Columns, rows: Iterable<Row>, life?: 'permanent' | 'temporary'): Promise<void>;
  /** True if a permanent table has this name. */
  has(table: string): Promise<boolean>;
  /** Adds rows to a permanent table. */
  append(table: string, columns: Columns, rows: Iterable<Row>): Promise<void>;
  /** Removes the rows whose value in a column is in the result of a statement. */
  remove(table: string, column: string, select: string): Promise<void>;
  /** Creates or replaces a table from the result of a statement. */
  keep(table: string, select: string, life?: 'permanent' | 'temporary'): Promise<void>;
  /** Copies all permanent tables to a new file, without removed rows. */
  copyTo(path: string): Promise<void>;
  /** Runs `work` as a transaction. */
  atomically(work: () => Promise<void>): Promise<void>;
  /** The rows of a statement in batches; `given` are the values of its question marks. */
  stream(select: string, given?: readonly string[]): AsyncIterable<readonly Row[]>;
  /** All rows of a statement. */
  rows(select: string, given?: readonly string[]): Promise<readonly Row[]>;
  /** Raises the memory limit for a join of this many quotations, since DuckDB cannot spill all of it to disk. */
  makeRoomFor(quotations: number): Promise<void>;
  /** Another connection, with separate temporary tables, so that two streams can be read at once. Close it before this one. */
  beside(): Promise<Engine>;
  close(): void;
}

/** Rows per batch: the capacity of a DuckDB data chunk. */
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

/** Checks a name, which must come from the code of this folder. */
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

/** The last statement of each connection: it silently ends the stream of the previous one. */
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
    if (lastOn.get(connection) !== own) throw new Error('a second stream was opened on the same connection');
    return result.fetchChunk();
  };
  // The engine prepares the next chunk while the caller uses this one.
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

/** A file to write or read; null for memory. */
export type DatabaseLocation = { readonly path: string; readonly access: 'write' | 'read' } | null;

/** Megabytes beyond which the engine spills to disk, since the rest of the program needs memory too. */
const MEMORY = 200;
/** Megabytes per million quotations; half of that is too little for a join. */
const MEMORY_A_MILLION = 200;
/** Freed memory that DuckDB keeps before it returns it to the system; it may keep twice as much. */
const FLUSH = '1MB';

/** Opens DuckDB with one thread. The library is imported on demand, since loading takes a third of a second of CPU. */
export async function openDuckDb(place: DatabaseLocation = null): Promise<Engine> {
  const { BIGINT, BLOB, blobValue, DuckDBInstance, DuckDBDataChunk, INTEGER, VARCHAR } = await import(
    '@duckdb/node-api'
  );
  const types: Readonly<Record<ColumnType, DuckDBType>> = { BIGINT, BLOB, INTEGER, VARCHAR };
  // DuckDB takes what precedes a colon for the name of an extension. It must not fetch one for any file or statement.
  const instance = await DuckDBInstance.create(place ? resolve(place.path) : ':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
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
    // One chunk is reused, since its memory outside the heap is freed only by garbage collection.
    const data = DuckDBDataChunk.create(kinds.map((type) => types[type]));
    for (const chunk of chunks(rows)) {
      data.reset();
      data.setColumns(kinds.map((type, at) => chunk.map((row) => given(row[at], type))));
      appender.appendDataChunk(data);
    }
    appender.closeSync();
  }

  const on = (connection: DuckDBConnection, close: () => void): Engine => ({
    async load(table, columns, rows, life = 'permanent') {
      const fields = Object.entries(columns).map(([name, type]) => `${identifier(name)} ${type}`);
      const passing = life === 'temporary';
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
    async keep(table, select, life = 'permanent') {
      const kind = life === 'temporary' ? 'TEMP TABLE' : 'TABLE';
      await connection.run(`CREATE OR REPLACE ${kind} ${identifier(table)} AS ${select}`);
    },
    async copyTo(path) {
      const [[name] = []] = await rowsOf(connection, 'SELECT current_database()');
      await connection.run(`ATTACH '${resolve(path).replaceAll("'", "''")}' AS whole`);
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
