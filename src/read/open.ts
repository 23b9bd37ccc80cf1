/** Reads files that may change concurrently: bounded in size, never blocking on a pipe, and detecting changes during the read. */
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Diagnostic } from '../model.ts';
import { diagnostic, pathDiagnostic } from './diagnostic.ts';

export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: Diagnostic };

const CHUNK = 64 * 1024;
const ATTEMPTS = 2;

export const tooLarge = (size: number | bigint, limit: number): Diagnostic =>
  diagnostic('input-too-large', `${size} bytes; the limit for an article is ${limit} (--article-mb)`);
const CHANGED = diagnostic('path-unreadable', 'the file changed while it was read');
const NOT_REGULAR = diagnostic('path-not-regular', 'not a regular file');

/** Opening a pipe must not wait for a writer. */
const openFile = (file: string): Promise<FileHandle> => open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));

const sameFile = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs;

async function fill(handle: FileHandle, buffer: Uint8Array, position: number): Promise<number> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, position + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

/** Runs `work` on the open file and turns system errors into diagnostics. */
async function withFile<T>(
  file: string,
  work: (handle: FileHandle, status: BigIntStats) => Promise<T>,
): Promise<T | { readonly ok: false; readonly why: Diagnostic }> {
  let handle: FileHandle | null = null;
  try {
    handle = await openFile(file);
    const status = await handle.stat({ bigint: true });
    return status.isFile() ? await work(handle, status) : { ok: false, why: NOT_REGULAR };
  } catch (error) {
    return { ok: false, why: pathDiagnostic(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Test hook between checking a file and reading it. */
export type Meanwhile = () => Promise<void>;

/** Reads a whole file. Refuses a file over the limit before reading it; retries once if the file changes during the read. */
export async function readWhole(file: string, limit: number, meanwhile?: Meanwhile): Promise<ReadBytes> {
  let result: ReadBytes = { ok: false, why: CHANGED };
  for (let attempt = 0; attempt < ATTEMPTS && !result.ok; attempt++) {
    result = await withFile(file, async (handle, before): Promise<ReadBytes> => {
      if (before.size > limit) return { ok: false, why: tooLarge(before.size, limit) };
      const buffer = new Uint8Array(Number(before.size));
      await meanwhile?.();
      const length = await fill(handle, buffer, 0);
      const unchanged = length === buffer.length && sameFile(before, await stat(file, { bigint: true }));
      return unchanged ? { ok: true, bytes: buffer } : { ok: false, why: CHANGED };
    });
    if (!result.ok && result.why !== CHANGED && result.why.code !== 'path-missing') break;
  }
  return result;
}

/** Reads a file in chunks, up to its size when opened. The last element is a diagnostic if the file changes during the read. */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array | Diagnostic> {
  let handle: FileHandle | null = null;
  try {
    handle = await openFile(file);
    const before = await handle.stat({ bigint: true });
    const size = Number(before.size);
    let position = 0;
    while (position < size) {
      const buffer = new Uint8Array(Math.min(CHUNK, size - position));
      const length = await fill(handle, buffer, position);
      if (length === 0) break;
      position += length;
      yield buffer.subarray(0, length);
    }
    if (position < size || !sameFile(before, await stat(file, { bigint: true }))) yield CHANGED;
  } catch (error) {
    yield pathDiagnostic(error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
