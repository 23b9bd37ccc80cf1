/** The bytes of a tagger as they lie in the package, beside the stage that runs them. */
import { readFile } from 'node:fs/promises';
import type { TaggerFiles } from '../model.ts';

/** The built package: from the sources and from dist alike it is two folders up. */
const FOLDER = new URL('../../dist/article/tag/', import.meta.url);

/** @throws where the package is damaged or was never built */
export async function readTaggerFiles(name: string): Promise<TaggerFiles> {
  const [weights, kernel] = await Promise.all([
    readFile(new URL(`${name}.weights`, FOLDER)),
    readFile(new URL('kernel.wasm', FOLDER)),
  ]);
  return { weights, kernel };
}
