/** Checks what exists at an output path: links keep their targets, devices and pipes are written into, the rest is refused. */
import type { Stats } from 'node:fs';
import { mkdir, readlink, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../read/diagnostic.ts';

/** Where the bytes of a file go; `isStream` for a device or a pipe, which cannot be replaced. */
export interface FileTarget {
  readonly path: string;
  readonly isStream: boolean;
}

/** Null if nothing exists at the path. @throws if it is a link to nothing */
async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    const target = await readlink(path).catch(() => null);
    if (target === null) return null;
    throw new Error(`it is a link to ${target} and nothing is there`, { cause: error });
  }
}

/** @throws if a folder, a socket, a block device or a link to nothing exists at the path */
export async function fileTarget(path: string): Promise<FileTarget> {
  const there = await statOrNull(path);
  if (there === null) return { path, isStream: false };
  if (there.isDirectory()) throw new Error('a folder has this name');
  if (there.isFile()) return { path: await realpath(path), isStream: false };
  if (there.isCharacterDevice() || there.isFIFO()) return { path, isStream: true };
  throw new Error(there.isSocket() ? 'it is a socket' : 'it is a block device');
}

/** @throws if something other than a file exists at the path, which a database cannot use */
export async function refuseNonFile(path: string): Promise<void> {
  const { isStream } = await fileTarget(path);
  if (isStream) throw new Error('it is a device or a pipe');
}

/**
 * Creates a folder and its missing parents. Node's `recursive` option never returns if the working folder has been deleted, or
 * in a file system like /proc, which reports a folder as missing yet refuses to create it.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const there = await statOrNull(path);
    if (there?.isDirectory()) return;
    if (there) throw new Error('it is not a folder', { cause: error });
    const parent = dirname(path);
    if (systemCode(error) !== 'ENOENT' || parent === path || parent === '.') throw error;
    if ((await statOrNull(parent))?.isDirectory()) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}
