/** Writes single files: under a temporary name, then moved into place, so that a failed run leaves the old file. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, type FileHandle, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError, systemMessage } from './exit.ts';
import { type FileTarget, fileTarget, makeFolder } from './targets.ts';

/** Characters or bytes that are written at once. */
const BUFFER = 256 * 1024;

/** A text in pieces, of which some may be bytes. */
export type Chunks = Iterable<string> | AsyncIterable<string | Uint8Array>;

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

/** Collects chunks. */
class WriteBuffer {
  #text = '';
  #pieces: Uint8Array[] = [];
  #size = 0;

  /** @returns true if there is enough to write */
  add(chunk: string | Uint8Array): boolean {
    if (typeof chunk === 'string') this.#text += chunk;
    else {
      this.#encode();
      this.#pieces.push(chunk);
    }
    this.#size += chunk.length;
    return this.#size >= BUFFER;
  }

  take(): Uint8Array {
    this.#encode();
    const [first, ...others] = this.#pieces;
    const bytes = first && others.length === 0 ? first : Buffer.concat(this.#pieces);
    [this.#pieces, this.#size] = [[], 0];
    return bytes;
  }

  #encode(): void {
    if (this.#text !== '') this.#pieces.push(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
  }
}

/** Generates the next chunks while the last ones are being written. */
async function writeChunks(file: FileHandle, chunks: Chunks): Promise<FileContents> {
  const hash = createHash('sha256');
  const waiting = new WriteBuffer();
  let bytes = 0;
  let underWay: Promise<void> = Promise.resolve();
  const flush = async () => {
    const buffer = waiting.take();
    bytes += buffer.length;
    hash.update(buffer);
    await underWay;
    underWay = file.writeFile(buffer);
    // A rejection is rethrown by the next await.
    underWay.catch(() => {});
  };
  try {
    for await (const chunk of chunks) if (waiting.add(chunk)) await flush();
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
export const TEMPORARY_SUFFIX = '.quotegraph-tmp';

const temporaryFor = (target: string) =>
  join(dirname(target), `.${basename(target)}.${process.pid}${TEMPORARY_SUFFIX}`);

export function cannotWrite(target: string, error: unknown): ExitError {
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
export async function writeTemporary<Made>(
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
    const file = await openStream(path);
    try {
      return (await writeChunks(file, chunks)).bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw cannotWrite(target, error);
  }
}

/**
 * Opens a device or a pipe. The probe stays open until then: a reader takes the end of the last writer for the end of the text.
 *
 * @throws if nothing reads from a pipe, since opening it would wait for ever
 */
async function openStream(path: string): Promise<FileHandle> {
  const probe = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw systemCode(error) === 'ENXIO' ? new Error('nothing reads from this pipe', { cause: error }) : error;
  });
  try {
    return await open(path, 'w');
  } finally {
    await probe.close();
  }
}
