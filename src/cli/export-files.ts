/** Writes the files of an export. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { EXPORT_FORMATS, type Exportable, type ExportFormat, type FormatName } from '../write/export/index.ts';
import { EXIT, ExitError } from './exit.ts';
import { makeFileAtomically, writeFileAtomically, writeNewFile } from './files.ts';
import { OutputFolder } from './output-folder.ts';
import { writeParquet } from './parquet.ts';
import { writeDatabase } from './sqlite.ts';
import { writeStdout } from './terminal.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** A file of an export, which `write` makes at a new path. @returns its size in bytes */
interface PlannedFile {
  readonly name: string;
  write(path: string, mode?: number): Promise<number>;
}

async function* plannedFiles(format: ExportFormat, collection: Exportable): AsyncGenerator<PlannedFile> {
  switch (format.kind) {
    case 'text':
      for await (const { name, chunks } of format.write(collection))
        yield { name, write: async (path, mode) => (await writeNewFile(path, chunks, mode)).bytes };
      return;
    case 'tables':
      for (const table of format.tables(collection))
        yield { name: `${table.name}.parquet`, write: (path) => writeParquet(table, path) };
      return;
    case 'database':
      yield { name: format.name, write: (path, mode) => writeDatabase(format, collection, path, mode) };
  }
}

async function writeFolder(collection: Exportable, format: ExportFormat, folder: OutputFolder): Promise<WrittenFile[]> {
  const written = new Map<string, number>();
  for await (const { name, write } of plannedFiles(format, collection))
    written.set(name, await folder.writeBy(name, write));
  if (format.kind === 'text' && format.obsoleteFiles) {
    const present = new Set(await readdir(folder.path));
    for (const name of format.obsoleteFiles(present, new Set(written.keys()))) folder.drop(name);
  }
  return Array.from(written, ([name, bytes]) => ({ path: join(folder.path, name), bytes }));
}

/** Writes a single-file format to the path of a user; only text can go to a device or a pipe. */
async function writeSingleFile(collection: Exportable, format: ExportFormat, path: string): Promise<number | null> {
  if (format.kind === 'text') {
    for await (const { name, chunks } of format.write(collection))
      if (extname(path) === extname(name)) return writeFileAtomically(path, chunks);
  }
  if (format.kind === 'database' && format.extensions.includes(extname(path)))
    return makeFileAtomically(path, (temporary, mode) => writeDatabase(format, collection, temporary, mode));
  return null;
}

/** `-o` names a file if its extension is that of a single-file format, otherwise a folder. */
export async function writeExport(
  collection: Exportable,
  name: FormatName,
  format: ExportFormat,
  output: string | undefined,
): Promise<readonly WrittenFile[]> {
  const isFile = EXPORT_FORMATS[name].target === 'file';
  const bytes = isFile && output !== undefined ? await writeSingleFile(collection, format, output) : null;
  if (bytes !== null && output !== undefined) return [{ path: output, bytes }];
  return OutputFolder.use(output ?? (isFile ? 'output' : join('output', name)), async (folder) => {
    const written = await writeFolder(collection, format, folder);
    await folder.commit();
    return written;
  });
}

/** @throws ExitError if the format cannot go to standard output */
export function requirePrintable(name: FormatName, format: ExportFormat): void {
  const { target } = EXPORT_FORMATS[name];
  if (target === 'folder') throw new ExitError(EXIT.misuse, `${name} has several files: -o must be a folder`);
  if (format.kind === 'database')
    throw new ExitError(EXIT.misuse, `${name} is not text: -o must be a file or a folder`);
}

export async function printExport(collection: Exportable, format: ExportFormat): Promise<readonly WrittenFile[]> {
  if (format.kind === 'text') for await (const { chunks } of format.write(collection)) await writeStdout(chunks);
  return [];
}
