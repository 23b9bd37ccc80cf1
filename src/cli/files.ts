/** Output files: written under temporary names and moved into place together, so that a failed run leaves the old ones. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import {
  chmod,
  copyFile,
  type FileHandle,
  link,
  lstat,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError, systemMessage } from './exit.ts';
import { withLock } from './lock.ts';
import { type FileTarget, fileTarget, makeFolder } from './targets.ts';

const BUFFER_CHARACTERS = 256 * 1024;

/** A text in pieces. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

/** Size and SHA-256 of a file. */
export interface FileContents {
  readonly bytes: number;
  readonly digest: string;
}

/** @throws if the file exists */
export async function writeNewFile(path: string, chunks: Chunks, mode?: number): Promise<FileContents> {
  const file = await open(path, 'wx', mode);
  try {
    return await writeChunks(file, chunks);
  } finally {
    await file.close();
  }
}

/** Generates the next chunks while the last ones are being written. */
async function writeChunks(file: FileHandle, chunks: Chunks): Promise<FileContents> {
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  let underWay: Promise<void> = Promise.resolve();
  const flush = async () => {
    const buffer = Buffer.from(waiting, 'utf8');
    waiting = '';
    bytes += buffer.length;
    hash.update(buffer);
    await underWay;
    underWay = file.writeFile(buffer);
    // A rejection is rethrown by the next await.
    underWay.catch(() => {});
  };
  try {
    for await (const chunk of chunks) {
      waiting += chunk;
      if (waiting.length >= BUFFER_CHARACTERS) await flush();
    }
    await flush();
  } finally {
    await underWay;
  }
  await file.sync().catch(ignoreUnsyncable);
  return { bytes, digest: hash.digest('hex') };
}

/** Devices and pipes cannot be flushed to disk. */
function ignoreUnsyncable(error: unknown): void {
  if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw error;
}

/** Suffix of files that are not in place yet. */
const TEMPORARY_SUFFIX = '.quotegraph-tmp';

const temporaryFor = (target: string) =>
  join(dirname(target), `.${basename(target)}.${process.pid}${TEMPORARY_SUFFIX}`);

function cannotWrite(target: string, error: unknown): ExitError {
  return new ExitError(
    EXIT.output,
    `cannot write ${target}: ${systemMessage(error)}; earlier output is unchanged`,
    error,
  );
}

/** Checked before the first file is moved, because a file cannot replace a folder. */
async function refuseFolder(target: string): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there?.isDirectory()) throw new Error('a folder has this name');
}

/** The permissions of a file, which the one that replaces it keeps. */
async function modeOf(path: string): Promise<number | undefined> {
  const there = await stat(path).catch(() => null);
  return there?.isFile() ? there.mode & 0o777 : undefined;
}

/** Lets `make` write a temporary file next to the target, and removes it on failure. */
async function writeTemporary<Made>(
  target: string,
  make: (temporary: string, mode?: number) => Promise<Made>,
): Promise<{ temporary: string; made: Made }> {
  const temporary = temporaryFor(target);
  try {
    await refuseFolder(target);
    const mode = await modeOf(target);
    const made = await make(temporary, mode);
    if (mode !== undefined) await chmod(temporary, mode);
    return { temporary, made };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof ExitError ? error : cannotWrite(target, error);
  }
}

/**
 * Finds where a file goes, and makes its folder, before the work that fills it.
 *
 * @throws ExitError if nothing can be written there
 */
export async function prepareFile(target: string): Promise<FileTarget> {
  try {
    const found = await fileTarget(target);
    if (!found.isStream) await makeFolder(dirname(found.path));
    return found;
  } catch (error) {
    throw cannotWrite(target, error);
  }
}

/** Writes or replaces a single file; a device or a pipe receives the bytes. @returns the number of bytes */
export async function writeFileAtomically(target: string, chunks: Chunks): Promise<number> {
  const { path, isStream } = await prepareFile(target);
  if (isStream) return writeToStream(path, target, chunks);
  const { bytes } = await replaceFile(path, target, (temporary, mode) => writeNewFile(temporary, chunks, mode));
  return bytes;
}

/** Lets `make` write and flush a file that cannot go to a device or a pipe. @returns the result of `make` */
export async function makeFileAtomically<Made>(
  target: string,
  make: (temporary: string, mode?: number) => Promise<Made>,
): Promise<Made> {
  const { path, isStream } = await prepareFile(target);
  if (isStream) throw cannotWrite(target, new Error('it is a device or a pipe'));
  return replaceFile(path, target, make);
}

async function replaceFile<Made>(
  path: string,
  target: string,
  make: (temporary: string, mode?: number) => Promise<Made>,
): Promise<Made> {
  const { temporary, made } = await writeTemporary(path, make);
  await rename(temporary, path).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw cannotWrite(target, error);
  });
  return made;
}

async function writeToStream(path: string, target: string, chunks: Chunks): Promise<number> {
  try {
    await refuseUnreadPipe(path);
    const file = await open(path, 'w');
    try {
      return (await writeChunks(file, chunks)).bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw cannotWrite(target, error);
  }
}

/** @throws if nothing reads from a pipe, since opening it would wait for ever */
async function refuseUnreadPipe(path: string): Promise<void> {
  const probe = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw systemCode(error) === 'ENXIO' ? new Error('nothing reads from this pipe', { cause: error }) : error;
  });
  await probe.close();
}

/** Flushes the names in a folder to disk, if the system can open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Lists the moves of a commit while it is in progress. */
const MOVES_FILE = '.moving.json';
const backupName = (name: string) => `.${name}.before${TEMPORARY_SUFFIX}`;

interface Move {
  readonly name: string;
  readonly replaces: boolean;
}

const isMove = (value: unknown): value is Move =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  basename(value.name) === value.name &&
  !['', '.', '..'].includes(value.name) &&
  'replaces' in value &&
  typeof value.replaces === 'boolean';

/** @throws if the text is not a list of moves */
function parseMoves(text: string): readonly Move[] {
  const moves: unknown = JSON.parse(text);
  if (Array.isArray(moves) && moves.every(isMove)) return moves;
  throw new TypeError('not a list of moves');
}

/** @throws ExitError if the list cannot be read: without it nobody knows which files belong together */
async function interruptedMoves(folder: string): Promise<readonly Move[] | null> {
  const path = join(folder, MOVES_FILE);
  try {
    return parseMoves(await readFile(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    const what = `${path}, which lists the files that an interrupted run was replacing, is damaged`;
    throw new ExitError(
      EXIT.output,
      `${what}; delete it and run the command again, which writes all files anew`,
      error,
    );
  }
}

/** Links a file to a second name, or copies it if links are not supported. @returns false if the file is missing */
async function linkOrCopy(path: string, second: string): Promise<boolean> {
  await rm(second, { force: true });
  try {
    await link(path, second).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') throw error;
      return copyFile(path, second);
    });
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Undoes moves; idempotent, even if it was interrupted. */
async function rollBack(folder: string, moves: readonly Move[]): Promise<void> {
  for (const { name, replaces } of moves) {
    if (!replaces) await rm(join(folder, name), { force: true });
    else await rename(join(folder, backupName(name)), join(folder, name)).catch(ignoreMissing);
  }
  await syncFolder(folder);
  await rm(join(folder, MOVES_FILE), { force: true });
}

function ignoreMissing(error: unknown): void {
  if (systemCode(error) !== 'ENOENT') throw error;
}

/**
 * Removes the temporary files of dead runs, and the locks of engines on them, which have a longer name, unless an interrupted
 * commit still needs them.
 */
async function removeTemporaryFiles(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.includes(MOVES_FILE)) return;
  for (const name of names)
    if (name.includes(TEMPORARY_SUFFIX)) await rm(join(folder, name), { force: true, recursive: true });
}

/** An output folder locked by this run. Its files appear together at `commit`, or not at all. */
export class OutputFolder {
  readonly path: string;
  readonly #written: { readonly temporary: string; readonly name: string }[] = [];
  readonly #dropped: string[] = [];

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Locks the folder, creating it if necessary, and undoes an interrupted commit first.
   *
   * @throws ExitError if another run has locked it, or it cannot be written
   */
  static async use<Result>(path: string, work: (folder: OutputFolder) => Promise<Result>): Promise<Result> {
    await makeFolder(path).catch((error: unknown) => {
      throw cannotWrite(path, error);
    });
    try {
      return await withLock(path, join(path, '.lock'), async () => {
        const folder = new OutputFolder(path);
        await folder.#guard(async () => {
          const moves = await interruptedMoves(path);
          if (moves) await rollBack(path, moves);
        });
        await removeTemporaryFiles(path);
        try {
          return await work(folder);
        } finally {
          await removeTemporaryFiles(path);
        }
      });
    } finally {
      // Succeeds only if nothing was written.
      await rmdir(path).catch(() => {});
    }
  }

  async write(name: string, chunks: Chunks): Promise<FileContents> {
    return this.writeBy(name, (temporary, mode) => writeNewFile(temporary, chunks, mode));
  }

  /** Lets `make` write and flush a file at a temporary path. @returns the result of `make` */
  async writeBy<Made>(name: string, make: (temporary: string, mode?: number) => Promise<Made>): Promise<Made> {
    const { temporary, made } = await writeTemporary(join(this.path, name), make);
    this.#written.push({ temporary, name });
    return made;
  }

  /** Deletes a file of an earlier run at `commit`. */
  drop(name: string): void {
    this.#dropped.push(name);
  }

  /** Moves the files into place, then calls `last`; undoes the moves if either fails. */
  async commit(last: () => Promise<void> = async () => {}): Promise<void> {
    const moves: Move[] = [];
    try {
      await this.#guard(async () => {
        for (const name of [...this.#written.map((one) => one.name), ...this.#dropped]) {
          moves.push({ name, replaces: await linkOrCopy(join(this.path, name), join(this.path, backupName(name))) });
        }
        await writeFileAtomically(join(this.path, MOVES_FILE), [JSON.stringify(moves)]);
        await syncFolder(this.path);
        for (const { temporary, name } of this.#written) await rename(temporary, join(this.path, name));
        for (const name of this.#dropped) await rm(join(this.path, name), { force: true });
        await syncFolder(this.path);
        await rm(join(this.path, MOVES_FILE));
        await syncFolder(this.path);
      });
      await last();
    } catch (error) {
      await rollBack(this.path, moves);
      throw error;
    }
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      throw error instanceof ExitError ? error : cannotWrite(this.path, error);
    });
  }
}
