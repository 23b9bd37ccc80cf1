/** Writes a table as Parquet: its rows go to a temporary file of JSON lines, which the engine converts. */
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ParquetType, parquetFromLines } from '../database/parquet.ts';
import type { FieldType, Table } from '../write/export/index.ts';
import { jsonLine } from '../write/lines.ts';
import { type OutputFolder, writeNewFile } from './files.ts';

const TYPES: Readonly<Record<FieldType, ParquetType>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  strings: 'VARCHAR[]',
  spans: 'INTEGER[][]',
};

async function* linesOf({ rows }: Table): AsyncGenerator<string> {
  for await (const row of rows) yield jsonLine(row);
}

/** Flushes a file that the engine wrote to disk. @returns its size in bytes */
async function syncFile(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** @returns the size of the file in bytes */
export async function writeParquet(table: Table, name: string, folder: OutputFolder): Promise<number> {
  const columns = Object.fromEntries(Object.entries(table.fields).map(([name, type]) => [name, TYPES[type]]));
  return folder.writeBy(name, async (temporary) => {
    // Shares the suffix of temporary files, so that it is cleaned up if a run dies.
    const lines = join(dirname(temporary), `.lines${basename(temporary)}`);
    try {
      await writeNewFile(lines, linesOf(table));
      await parquetFromLines(lines, temporary, columns);
    } finally {
      await rm(lines, { force: true });
    }
    return syncFile(temporary);
  });
}
