/** Output files: written beside their place first and moved there together, so that a failed run leaves the old ones. */
import { createHash } from 'node:crypto';
import {
  copyFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
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
import { EXIT, ExitError, reason } from './exit.ts';
import { alone } from './lock.ts';

const BUFFER_CHARACTERS = 256 * 1024;

/** Pieces of a text as they come. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

/** What is in a file: so many bytes, with this SHA-256. */
export interface Contents {
  readonly bytes: number;
  readonly digest: string;
}

/** A new file. */
export async function writeNew(path: string, chunks: Chunks): Promise<Contents> {
  const file = await open(path, 'wx');
  try {
    return await writeChunks(file, chunks);
  } finally {
    await file.close();
  }
}

/** The next chunks are made while the last are written. */
async function writeChunks(file: FileHandle, chunks: Chunks): Promise<Contents> {
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
    // Where that fails, the next one to wait for it is told.
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
  await file.sync();
  return { bytes, digest: hash.digest('hex') };
}

/** Ends the names of files that are not in their place yet. */
const UNPLACED = '.quotegraph-tmp';

const temporaryFor = (target: string) => join(dirname(target), `.${basename(target)}.${process.pid}${UNPLACED}`);

function cannotWrite(target: string, error: unknown): ExitError {
  return new ExitError(EXIT.output, `cannot write ${target}: ${reason(error)}; earlier output is unchanged`, error);
}

/** Found out before the first file is moved: a folder in the place of a file cannot be replaced. */
async function refuseFolder(target: string): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there?.isDirectory()) throw new Error('a folder has this name');
}

/** A whole file beside its place, on the disk, as `make` writes it to a path; nothing of it where that fails. */
async function writeBeside<Made>(
  target: string,
  make: (temporary: string) => Promise<Made>,
): Promise<{ temporary: string; made: Made }> {
  const temporary = temporaryFor(target);
  try {
    await refuseFolder(target);
    return { temporary, made: await make(temporary) };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof ExitError ? error : cannotWrite(target, error);
  }
}

/**
 * A folder and those that it lies in, where they are missing. Node's own way (`recursive`) never ends for a path like `a/b` where
 * the working folder has been deleted.
 */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch(async (error: unknown) => {
    if ((await stat(path).catch(() => null))?.isDirectory()) return;
    const parent = dirname(path);
    if (systemCode(error) !== 'ENOENT' || parent === path || parent === '.') throw error;
    await makeFolder(parent);
    await makeFolder(path);
  });
}

/** One file by itself. @returns its size in bytes */
export async function writeFileAtOnce(target: string, chunks: Chunks): Promise<number> {
  await makeFolder(dirname(target)).catch((error: unknown) => {
    throw cannotWrite(target, error);
  });
  const { temporary, made } = await writeBeside(target, (path) => writeNew(path, chunks));
  await rename(temporary, target).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw cannotWrite(target, error);
  });
  return made.bytes;
}

/** The names that are on the disk are those that were given last; not every system lets a folder be opened for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** There from the moment when files begin to be moved until all are in place: each by name, and whether one was there before. */
const MOVING = '.moving.json';
const beforeOf = (name: string) => `.${name}.before${UNPLACED}`;

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
  'replaces' in value;

async function movesUnderWay(folder: string): Promise<readonly Move[] | null> {
  const text = await readFile(join(folder, MOVING), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const moves: unknown = JSON.parse(text);
  return Array.isArray(moves) ? moves.filter(isMove) : [];
}

/** The same file under a second name; where a system has no such thing, a copy. */
async function keep(path: string, second: string): Promise<boolean> {
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

/** All files as they were before they were moved. To do that again, also from half-way, changes nothing. */
async function putBack(folder: string, moves: readonly Move[]): Promise<void> {
  for (const { name, replaces } of moves) {
    if (!replaces) await rm(join(folder, name), { force: true });
    else await rename(join(folder, beforeOf(name)), join(folder, name)).catch(ignoreMissing);
  }
  await syncFolder(folder);
  await rm(join(folder, MOVING), { force: true });
}

function ignoreMissing(error: unknown): void {
  if (systemCode(error) !== 'ENOENT') throw error;
}

/** What was not moved is nobody's, unless a move is under way that has to be put back. */
async function sweep(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.includes(MOVING)) return;
  for (const name of names) if (name.endsWith(UNPLACED)) await rm(join(folder, name), { force: true });
}

/** An output folder while a run has it for itself. Its files appear all together at `commit`, or not at all. */
export class OutputFolder {
  readonly path: string;
  readonly #written: { readonly temporary: string; readonly name: string }[] = [];
  readonly #dropped: string[] = [];

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Does the work with the folder, which is made where there is none. Where a run died while it moved its files, they are
   * put back first, so that no two runs are mixed.
   *
   * @throws ExitError where another run has it, or it cannot be written
   */
  static async use<Result>(path: string, work: (folder: OutputFolder) => Promise<Result>): Promise<Result> {
    await makeFolder(path).catch((error: unknown) => {
      throw cannotWrite(path, error);
    });
    try {
      return await alone(path, join(path, '.lock'), async () => {
        const folder = new OutputFolder(path);
        await folder.#guard(async () => {
          const moves = await movesUnderWay(path);
          if (moves) await putBack(path, moves);
        });
        await sweep(path);
        try {
          return await work(folder);
        } finally {
          await sweep(path);
        }
      });
    } finally {
      // Where nothing was written there need be no folder.
      await rmdir(path).catch(() => {});
    }
  }

  async write(name: string, chunks: Chunks): Promise<Contents> {
    return this.writeBy(name, (temporary) => writeNew(temporary, chunks));
  }

  /** A file that `make` writes to a path, to the disk. @returns what `make` has to say of it */
  async writeBy<Made>(name: string, make: (temporary: string) => Promise<Made>): Promise<Made> {
    const { temporary, made } = await writeBeside(join(this.path, name), make);
    this.#written.push({ temporary, name });
    return made;
  }

  /** At `commit`, a file goes that was there before. */
  drop(name: string): void {
    this.#dropped.push(name);
  }

  /** Moves all that was written into place, and then does what belongs to it; where either fails, all is as it was. */
  async commit(last: () => Promise<void> = async () => {}): Promise<void> {
    const moves: Move[] = [];
    try {
      await this.#guard(async () => {
        for (const name of [...this.#written.map((one) => one.name), ...this.#dropped]) {
          moves.push({ name, replaces: await keep(join(this.path, name), join(this.path, beforeOf(name))) });
        }
        await writeFileAtOnce(join(this.path, MOVING), [JSON.stringify(moves)]);
        await syncFolder(this.path);
        for (const { temporary, name } of this.#written) await rename(temporary, join(this.path, name));
        for (const name of this.#dropped) await rm(join(this.path, name), { force: true });
        await syncFolder(this.path);
        await rm(join(this.path, MOVING));
        await syncFolder(this.path);
      });
      await last();
    } catch (error) {
      await putBack(this.path, moves);
      throw error;
    }
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      throw error instanceof ExitError ? error : cannotWrite(this.path, error);
    });
  }
}
