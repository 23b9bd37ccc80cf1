/** Writes a table as Parquet: its rows go to a temporary file of JSON lines, which the engine converts. */
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ParquetType, parquetFromLines } from '../database/parquet.ts';
import type { FieldType, Table } from '../write/export/index.ts';
import { jsonLine } from '../write/lines.ts';
import { writeNewFile } from './files.ts';
import { syncFile } from './sync-file.ts';

const TYPES: Readonly<Record<FieldType, ParquetType>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  strings: 'VARCHAR[]',
  spans: 'INTEGER[][]',
};

async function* linesOf(rows: Table['rows'], measured: { longest: number }): AsyncGenerator<string> {
  for await (const row of rows) {
    const line = jsonLine(row);
    measured.longest = Math.max(measured.longest, Buffer.byteLength(line));
    yield line;
  }
}

/** @returns the size of the file in bytes */
export async function writeParquet({ rows, fields }: Table, path: string): Promise<number> {
  const columns = Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, TYPES[type]]));
  // Shares the suffix of temporary files, so that it is cleaned up if a run dies.
  const lines = join(dirname(path), `.lines${basename(path)}`);
  try {
    const measured = { longest: 0 };
    await writeNewFile(lines, linesOf(rows, measured));
    await parquetFromLines(lines, path, columns, measured.longest);
  } finally {
    await rm(lines, { force: true });
  }
  return syncFile(path);
}
