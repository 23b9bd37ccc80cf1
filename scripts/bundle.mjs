/**
 * Bundles the program, which dist has as hundreds of modules, into a few CommonJS chunks in dist/bundle, because resolving and
 * compiling modules takes longer than reading an article. src/bundle/load.ts loads them.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'vite';

const ENTRIES = { start: 'cli/start.js', 'read-articles': 'workers/read-articles.js' };
/** Packages with files of their own, which they find beside their modules. */
const UNBUNDLED = ['@duckdb/node-api', 'eld', 'node-sqlite3-wasm', 'unpdf'];

/** The wink model is a module of three megabytes, which it writes as JSON and parses again: it stays a file, and is parsed once. */
const MODEL = 'eng-core-web-model.json';
const COPY_OF_MODEL = 'JSON.parse(JSON.stringify(originalModel))';

const modelAsFile = (folder) => ({
  name: 'model-as-file',
  load(id) {
    if (!id.endsWith(MODEL)) return null;
    copyFileSync(id, `${folder}/${MODEL}`);
    const code = `module.exports = require('node:fs').readFileSync(new URL(moduleUrl('bundle/${MODEL}')), 'utf8');`;
    return { code, moduleType: 'js' };
  },
  transform(code, id) {
    if (!id.endsWith('read-core-model.js')) return null;
    if (!code.includes(COPY_OF_MODEL)) throw new Error(`${id} has changed: see scripts/bundle.mjs`);
    return code.replace(COPY_OF_MODEL, 'JSON.parse(originalModel)');
  },
});

/** @param at resolves a path within the project */
export async function buildBundle(at) {
  const dist = at('dist');
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: UNBUNDLED },
    plugins: [
      modelAsFile(at('dist/bundle')),
      {
        name: 'parameters-of-a-chunk',
        transform: (code, id) => code.replaceAll('import.meta.url', `moduleUrl('${relative(dist, id)}')`),
        // An import of a CommonJS package would first search each of its files for exports.
        renderChunk: (code) =>
          code
            .replaceAll('import("@duckdb/node-api")', 'require("@duckdb/node-api")')
            .replaceAll(/\bimport\((?="(?!\.))/g, 'importPackage('),
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
