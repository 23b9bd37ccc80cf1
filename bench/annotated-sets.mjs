/**
 * The annotated articles beside the project, in ../shared/gold or the folder that GOLD names. They are not part of it: their texts
 * belong to their publishers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env['GOLD'] ?? fileURLToPath(new URL('../../shared/gold', import.meta.url));

/** Without a file of the sets, the script says which, measures nothing and ends. @returns the articles of each set, by name */
export function annotatedSets(names) {
  const files = names.map((name) => [name, join(FOLDER, `${name}.ndjson`)]);
  const missing = files.filter(([, path]) => !existsSync(path)).map(([, path]) => path);
  if (missing.length > 0) {
    const script = basename(process.argv[1]);
    console.log(`${script} needs annotated articles that are missing: ${missing.join(', ')}; nothing measured.`);
    process.exit(0);
  }
  return new Map(files.map(([name, path]) => [name, articlesIn(path)]));
}

/** The articles of an NDJSON file. */
export const articlesIn = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
