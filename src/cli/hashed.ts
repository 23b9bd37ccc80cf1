/** Output that is hashed while it is written. */
import type { Hash } from 'node:crypto';
import type { Chunks } from './files.ts';

/** The chunks as they are; the hash has seen all of them at the end. */
export async function* hashed(chunks: Chunks, hash: Hash): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
