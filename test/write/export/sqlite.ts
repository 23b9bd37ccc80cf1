/** Queries of an SQLite database. */
import sqlite3 from 'node-sqlite3-wasm';

export function sqliteRows(path: string, select: string, values: readonly string[] = []) {
  const database = new sqlite3.Database(path, { readOnly: true });
  try {
    return database.all(select, [...values]);
  } finally {
    database.close();
  }
}
