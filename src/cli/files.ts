/** Output files: written beside their place first and moved there together, so that a failed run leaves the old ones. */
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EXIT, ExitError, reason } from './exit.ts';

const BUFFER_CHARACTERS = 64 * 1024;

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

type Chunks = Iterable<string> | AsyncIterable<string>;

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

/** Files that appear all together at `commit`, or not at all. */
export class Staging {
  readonly #staged: Staged[] = [];

  /** @returns the size of the file in bytes */
  async write(target: string, chunks: Chunks): Promise<number> {
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    return this.#guard(target, async () => {
      await mkdir(dirname(target), { recursive: true });
      await refuseFolder(target);
      const file = await open(temporary, 'wx');
      this.#staged.push({ temporary, target });
      try {
        return await writeChunks(file, chunks);
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
      const message = `cannot write ${target}: ${reason(error)}; earlier output is as it was`;
      throw new ExitError(EXIT.output, message, error);
    }
  }
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
