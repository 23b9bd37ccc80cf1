/** Loads the weights and kernel of a tagger from the built package. */
import { readFile } from 'node:fs/promises';
import type { TaggerFiles } from '../model.ts';

/** Two folders up, both from src/read and from dist/read. */
const BUILT = new URL('../../dist/', import.meta.url);

/** @throws if the package is damaged or was not built */
export async function readTaggerFiles(name: string): Promise<TaggerFiles> {
  const [weights, kernel] = await Promise.all([
    readFile(new URL(`lexicon/en/tagger/${name}.weights`, BUILT)),
    readFile(new URL('article/tag/kernel.wasm', BUILT)),
  ]);
  return { weights, kernel };
}
