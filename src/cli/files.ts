/** Output files: written beside their place first and moved there together, so that a failed run leaves the old ones. */
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EXIT, ExitError, reason } from './exit.ts';

const BUFFER_CHARACTERS = 64 * 1024;

/** A file in pieces, which may still be on their way. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

async function writeChunks(file: FileHandle, chunks: Chunks): Promise<number> {
  let bytes = 0;
  let waiting = '';
  const flush = async () => {
    const buffer = Buffer.from(waiting, 'utf8');
    waiting = '';
    bytes += buffer.length;
    await file.writeFile(buffer);
  };
  for await (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length >= BUFFER_CHARACTERS) await flush();
  }
  await flush();
  await file.sync();
  return bytes;
}

/** A new file. @returns its size in bytes */
export async function writeFile(path: string, chunks: Chunks): Promise<number> {
  const file = await open(path, 'wx');
  try {
    return await writeChunks(file, chunks);
  } finally {
    await file.close();
  }
}

/** Files that appear all together at `commit`, or not at all. */
export class Staging {
  readonly #staged: Staged[] = [];

  /** @returns the size of the file in bytes */
  async write(target: string, chunks: Chunks): Promise<number> {
    return this.#guard(target, async () => {
      const temporary = await placeBeside(target);
      const file = await open(temporary, 'wx');
      this.#staged.push({ temporary, target });
      try {
        return await writeChunks(file, chunks);
      } finally {
        await file.close();
      }
    });
  }

  /** A file that `make` writes to the path that it is given. @returns its size in bytes */
  async writeBy(target: string, make: (temporary: string) => Promise<void>): Promise<number> {
    return this.#guard(target, async () => {
      const temporary = await placeBeside(target);
      this.#staged.push({ temporary, target });
      await make(temporary);
      const file = await open(temporary, 'r+');
      try {
        await file.sync();
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    });
  }

  async commit(): Promise<void> {
    for (const { temporary, target } of this.#staged) await this.#guard(target, () => rename(temporary, target));
  }

  async #guard<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      await Promise.allSettled(this.#staged.map(({ temporary }) => rm(temporary, { force: true })));
      if (error instanceof ExitError) throw error;
      const message = `cannot write ${target}: ${reason(error)}; earlier output is as it was`;
      throw new ExitError(EXIT.output, message, error);
    }
  }
}

/** Where a file is written before it is moved to its place. */
async function placeBeside(target: string): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  await refuseFolder(target);
  return join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
}

/** Found out before the first file is moved: a folder in the place of a file cannot be replaced. */
async function refuseFolder(target: string): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there?.isDirectory()) throw new Error('a folder of that name is in its place');
}

export async function writeFileAtOnce(target: string, text: string): Promise<void> {
  const staging = new Staging();
  await staging.write(target, [text]);
  await staging.commit();
}
