/** Writes single files: under a temporary name, then moved into place, so that a failed run leaves the old file. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, type FileHandle, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError, systemMessage } from './exit.ts';
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
