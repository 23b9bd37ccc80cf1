/** What a database has to do here, and DuckDB doing it. Nothing else in the program knows which one it is. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';

/** A column's type in the words that DuckDB and Spark SQL share. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT';
export type Row = readonly (string | number)[];

/** Tables in, tables out. Every statement is one SELECT, so that where its rows go is the engine's business. */
export interface Engine {
  /**
   * Makes a table of rows; columns in the order in which each row has its values. A passing one is gone when the engine is
   * closed, and leaves nothing in a file.
   */
  load(
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    rows: Iterable<Row>,
    life?: 'lasting' | 'passing',
  ): Promise<void>;
  /** Keeps the rows of a statement as a table, in the place of an older one of that name. */
  keep(table: string, select: string): Promise<void>;
  /** The rows of a statement, in its order, some at a time. */
  stream(select: string): AsyncIterable<readonly Row[]>;
  /** All of them. */
  rows(select: string): Promise<readonly Row[]>;
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

/** By columns, as the database takes them fastest. */
function columnsOf(rows: readonly Row[], types: readonly ColumnType[]): readonly (string | number | bigint)[][] {
  return types.map((type, at) =>
    rows.map((row) => {
      const value = row[at] ?? '';
      return type === 'BIGINT' ? BigInt(value) : value;
    }),
  );
}

/** Names come from this folder's own code; this keeps a slip from becoming a statement. */
function identifier(name: string): string {
  if (!/^[a-z_]+$/u.test(name)) throw new TypeError(`not the name of a table or column: ${name}`);
  return name;
}

function plainValue(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`a statement gives strings and whole numbers only, not ${typeof value}`);
}

async function* streamed(connection: DuckDBConnection, select: string): AsyncGenerator<readonly Row[]> {
  const result = await connection.stream(select);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const columns = chunk.getColumns().map((column) => column.map(plainValue));
    yield Array.from({ length: chunk.rowCount }, (_, row) => columns.map((column) => column[row] ?? ''));
  }
}

/** Where the tables are: in memory, in a new file that is written, or in one that is only read. */
export type Place = { readonly path: string; readonly access: 'write' | 'read' } | null;

/** Beyond this the engine works on disk: the rest of the program needs memory, too. */
const MEMORY = '1200MB';

/** DuckDB on one thread. It is loaded when it is first asked for: it costs a third of a second of CPU. */
export async function openDuckDb(place: Place = null): Promise<Engine> {
  const { BIGINT, DuckDBInstance, DuckDBDataChunk, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  const types: Readonly<Record<ColumnType, DuckDBType>> = { BIGINT, INTEGER, VARCHAR };
  const instance = await DuckDBInstance.create(place?.path ?? ':memory:', {
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: join(tmpdir(), `quotegraph-${process.pid}`),
    ...(place?.access === 'read' ? { access_mode: 'READ_ONLY' } : {}),
  });
  const connection: DuckDBConnection = await instance.connect();
  return {
    async load(table, columns, rows, life = 'lasting') {
      const fields = Object.entries(columns).map(([name, type]) => `${identifier(name)} ${type}`);
      const kind = life === 'passing' ? 'TEMP TABLE' : 'TABLE';
      await connection.run(`CREATE OR REPLACE ${kind} ${identifier(table)} (${fields.join(', ')})`);
      const appender = await (life === 'passing'
        ? connection.createAppender(table, 'main', 'temp')
        : connection.createAppender(table));
      for (const chunk of chunks(rows)) {
        const data = DuckDBDataChunk.create(Object.values(columns).map((type) => types[type]));
        data.setColumns(columnsOf(chunk, Object.values(columns)));
        appender.appendDataChunk(data);
      }
      appender.closeSync();
    },
    async keep(table, select) {
      await connection.run(`CREATE OR REPLACE TABLE ${identifier(table)} AS ${select}`);
    },
    stream: (select) => streamed(connection, select),
    async rows(select) {
      const all: Row[] = [];
      for await (const rows of streamed(connection, select)) all.push(...rows);
      return all;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
