/** By what an output file is known again: the SHA-256 of its bytes. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Chunks } from './files.ts';

/** The chunks as they are; the hash has seen all of them at the end. */
export async function* hashed(chunks: Chunks, hash: Hash): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Null where there is no such file. */
export async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(file)) hash.update(bytes);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
