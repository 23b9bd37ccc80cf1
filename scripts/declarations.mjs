/** Keeps the declarations that those of the library and of the module for browsers import, and deletes the others. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ENTRIES = ['index.d.ts', 'browser/index.d.ts'];

/** @param dist the folder of the built program */
export function keepNeededDeclarations(dist) {
  const needed = new Set();
  const need = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    const imports = readFileSync(path, 'utf8').matchAll(/\b(?:from |import\()['"](\.[^'"]+)\.ts['"]/g);
    for (const [, name] of imports) need(join(dirname(path), `${name}.d.ts`));
  };
  for (const entry of ENTRIES) need(join(dist, entry));
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const path = join(dist, name);
    if (name.endsWith('.d.ts') && !needed.has(path)) rmSync(path);
  }
}
