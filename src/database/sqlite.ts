/** Writes SQLite databases. The engine is WebAssembly, so that every system and version of Node writes the same bytes. */
import sqlite3, { type Database, type Statement } from 'node-sqlite3-wasm';

interface SqliteContents {
  readonly schema: string;
  readonly rows: AsyncIterable<SqliteRow> | Iterable<SqliteRow>;
  readonly finish: string;
}

interface SqliteRow {
  readonly table: string;
  readonly values: readonly (string | number | null)[];
}

/**
 * A run that fails leaves no database, so there is no journal. Rows refer to later rows, so foreign keys are not checked. The
 * cache bounds the memory.
 */
const FILL_FAST = `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -16384;`;

const insertInto = (table: string, columns: number) =>
  `INSERT INTO "${table}" VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`;

async function insert(database: Database, rows: SqliteContents['rows']): Promise<void> {
  const statements = new Map<string, Statement>();
  try {
    for await (const { table, values } of rows) {
      const statement = statements.get(table) ?? database.prepare(insertInto(table, values.length));
      statements.set(table, statement);
      statement.run([...values]);
    }
  } finally {
    for (const statement of statements.values()) statement.finalize();
  }
}

/** Fills an empty or missing file. */
export async function writeSqlite(path: string, { schema, rows, finish }: SqliteContents): Promise<void> {
  const database = new sqlite3.Database(path);
  try {
    database.exec(`${FILL_FAST} BEGIN; ${schema}`);
    await insert(database, rows);
    database.exec(`${finish} COMMIT;`);
  } finally {
    database.close();
  }
}
