/**
 * Bundles the program, which dist has as hundreds of modules, into a few CommonJS chunks in dist/bundle, because resolving and
 * compiling modules takes longer than reading an article. src/bundle/load.ts loads them.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'vite';

const ENTRIES = { start: 'cli/start.js', 'read-articles': 'workers/read-articles.js' };
/** Packages with files of their own, which they find beside their modules. */
const UNBUNDLED = ['@duckdb/node-api', 'eld', 'node-sqlite3-wasm', 'unpdf'];

/** @param at resolves a path within the project */
export async function buildBundle(at) {
  const dist = at('dist');
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: UNBUNDLED },
    plugins: [
      {
        name: 'parameters-of-a-chunk',
        transform: (code, id) => code.replaceAll('import.meta.url', `moduleUrl('${relative(dist, id)}')`),
        renderChunk: (code) => code.replaceAll(/\bimport\((?="(?!\.))/g, 'importPackage('),
      },
    ],
    build: {
      ssr: true,
      target: 'node20',
      outDir: at('dist/bundle'),
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, `${dist}/${path}`])),
        output: { format: 'cjs', entryFileNames: '[name]-[hash].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
  const entries = output.filter(({ isEntry }) => isEntry).map(({ name, fileName }) => [name, fileName]);
  writeFileSync(at('dist/bundle/entries.json'), JSON.stringify(Object.fromEntries(entries)));
}
