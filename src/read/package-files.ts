/** Loads files of the built package. */
import { readFile } from 'node:fs/promises';
import type { TaggerFiles } from '../model.ts';

/** Two folders up, both from src/read and from dist/read. */
const BUILT = new URL('../../dist/', import.meta.url);

/**
 * The weights and kernel of a tagger.
 *
 * @throws if the package is damaged or was not built
 */
export async function readTaggerFiles(name: string): Promise<TaggerFiles> {
  const [weights, kernel] = await Promise.all([
    readFile(new URL(`lexicon/en/tagger/${name}.weights`, BUILT)),
    readFile(new URL('article/tag/kernel.wasm', BUILT)),
  ]);
  return { weights, kernel };
}

/**
 * report.html without its data, or the article reader that it embeds.
 *
 * @throws if the package is damaged or was not built
 */
export const readPageFile = (name: 'page.html' | 'reader.txt'): Promise<string> =>
  readFile(new URL(`report/${name}`, BUILT), 'utf8');
