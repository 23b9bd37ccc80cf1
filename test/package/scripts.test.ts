import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const scripts = ['bench', 'scripts', 'spark'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(root, folder, name)),
);

/** The names that a script imports from the built program, statically or dynamically. */
function builtImports(script: string): readonly (readonly [file: string, name: string])[] {
  const imports = readFileSync(script, 'utf8').matchAll(
    /^ *(?:import|const) \{([^}]*)\} (?:from |= await import\()'(\.[^']*)'\)?;$/gm,
  );
  return [...imports].flatMap(([, names = '', file = '']) => {
    if (!file.includes('/dist/')) return [];
    const imported = names.split(',').map((name) => name.trim().split(/ as |: /)[0] ?? '');
    return imported.filter(Boolean).map((name) => [join(dirname(script), file), name] as const);
  });
}

describe('scripts without type checks', () => {
  it('import only what the built modules export', async () => {
    const missing: string[] = [];
    for (const script of scripts)
      for (const [file, name] of builtImports(script)) {
        const module: object = await import(pathToFileURL(file).href);
        if (!(name in module)) missing.push(`${relative(root, script)}: ${name} of ${relative(root, file)}`);
      }
    expect(missing).toEqual([]);
  });
});
