/** The output folder: its files are moved into place together, so that a failed run leaves the old ones. */
import { copyFile, link, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MOVES_FILE } from '../file-names.ts';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError } from './exit.ts';
import {
  type Chunks,
  cannotWrite,
  type FileContents,
  TEMPORARY_SUFFIX,
  writeFileAtomically,
  writeNewFile,
  writeTemporary,
} from './files.ts';
import { withLock } from './lock.ts';
import { makeFolder } from './targets.ts';

/** Flushes the names in a folder to disk, if the system can open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

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

/** @throws ExitError if the list cannot be read: without it, which files belong together is unknown */
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
