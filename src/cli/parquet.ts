/** A table as a Parquet file: its rows as JSON lines beside their place first, which the engine then reads. */
import { rm } from 'node:fs/promises';
import { type ParquetType, parquetFromLines } from '../collection/store/parquet.ts';
import type { FieldType, Table } from '../write/export/index.ts';
import { jsonLine } from '../write/lines.ts';
import { type Staging, writeFile } from './files.ts';

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

/** @returns the size of the file in bytes */
export async function stageTable(table: Table, target: string, staging: Staging): Promise<number> {
  const columns = Object.fromEntries(Object.entries(table.fields).map(([name, type]) => [name, TYPES[type]]));
  return staging.writeBy(target, async (temporary) => {
    const lines = `${temporary}.lines`;
    try {
      await writeFile(lines, linesOf(table));
      await parquetFromLines(lines, temporary, columns);
    } finally {
      await rm(lines, { force: true });
    }
  });
}
