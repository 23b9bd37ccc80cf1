/** The texts of the sample articles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from '../../cli/program.ts';

export const CORPUS_ARTICLES: readonly string[] = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(CORPUS, name), 'utf8'));
