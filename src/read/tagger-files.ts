/** The bytes of a tagger as they lie in the package, beside the stage that runs them. */
import { readFile } from 'node:fs/promises';

/** The built package: from the sources and from dist alike it is two folders up. */
const FOLDER = new URL('../../dist/article/tag/', import.meta.url);

export interface TaggerBytes {
  readonly weights: Uint8Array;
  readonly kernel: Uint8Array;
}

/** @throws where the package is damaged or was never built */
export async function readTaggerFiles(name: string): Promise<TaggerBytes> {
  const [weights, kernel] = await Promise.all([
    readFile(new URL(`${name}.weights`, FOLDER)),
    readFile(new URL('kernel.wasm', FOLDER)),
  ]);
  return { weights, kernel };
}
