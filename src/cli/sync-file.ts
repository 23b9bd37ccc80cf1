import { open } from 'node:fs/promises';

/** Flushes a file that an engine wrote to disk. @returns its size in bytes */
export async function syncFile(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
