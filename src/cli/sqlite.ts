/** Writes a database format, whose library is loaded when it is used. */
import type { DatabaseFormat, Exportable } from '../write/export/index.ts';
import { writeNewFile } from './files.ts';
import { syncFile } from './sync-file.ts';

/** @returns the size of the file in bytes */
export async function writeDatabase(
  { schema, rows, finish }: DatabaseFormat,
  collection: Exportable,
  path: string,
  mode?: number,
): Promise<number> {
  const { writeSqlite } = await import('../database/sqlite.ts');
  // The engine fills an empty file and keeps its permissions; it would create one that only its owner can read.
  await writeNewFile(path, [], mode);
  await writeSqlite(path, { schema, rows: rows(collection), finish });
  return syncFile(path);
}
