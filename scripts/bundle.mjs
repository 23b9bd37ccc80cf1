/**
 * Bundles the program and the library, which dist has as hundreds of modules, with the packages that they use, into a few CommonJS
 * chunks in dist/bundle, because resolving and compiling modules takes longer than reading an article. src/bundle/load.ts loads them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { lighterWinkModel } from './wink-model.mjs';

const ENTRIES = {
  start: 'cli/start.js',
  library: 'index.js',
  'read-articles': 'workers/read-articles.js',
  'build-snapshot': 'serve/build-snapshot.js',
};
/** Packages with files of their own, which they find beside their modules. The installed package depends on them. */
const UNBUNDLED = ['@duckdb/node-api', 'node-sqlite3-wasm', 'unpdf'];

/** The wink model is a module of three megabytes, which the library writes as JSON and parses again. */
const WINK_MODEL = 'eng-core-web-model.json';
const COPY_OF_MODEL = 'JSON.parse(JSON.stringify(originalModel))';
const LANGUAGES = 'languages.json';

const textOf = (name) => `require('node:fs').readFileSync(new URL(moduleUrl('bundle/${name}')), 'utf8')`;

/** Megabytes of data stay files of JSON, which V8 parses faster than code. */
const dataAsFiles = (folder) => ({
  name: 'data-as-files',
  async load(id) {
    if (id.endsWith(WINK_MODEL)) {
      writeFileSync(`${folder}/${WINK_MODEL}`, readFileSync(id));
      return { code: `module.exports = ${textOf(WINK_MODEL)};`, moduleType: 'js' };
    }
    if (id.endsWith('eld/src/ngrams/small.js')) {
      const { ngramsData } = await import(pathToFileURL(id).href);
      writeFileSync(`${folder}/${LANGUAGES}`, JSON.stringify(ngramsData));
      return { code: `exports.ngramsData = JSON.parse(${textOf(LANGUAGES)});`, moduleType: 'js' };
    }
    return null;
  },
  transform(code, id) {
    if (!id.endsWith('read-core-model.js')) return null;
    if (!code.includes(COPY_OF_MODEL)) throw new Error(`${id} has changed: see scripts/bundle.mjs`);
    return code.replace(COPY_OF_MODEL, 'JSON.parse(originalModel)');
  },
});

/** What `import 'quotegraph'` loads, in place of the module that is now in the bundle. */
const libraryOf = (names) =>
  `import { loadBundled } from './bundle/load.js';\n\nexport const { ${names.join(', ')} } = loadBundled('library');\n`;

/** @param at resolves a path within the project */
export async function buildBundle(at) {
  const dist = at('dist');
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: UNBUNDLED },
    plugins: [
      lighterWinkModel,
      dataAsFiles(at('dist/bundle')),
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
      license: { fileName: 'licenses.md' },
      outDir: at('dist/bundle'),
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, `${dist}/${path}`])),
        output: { format: 'cjs', entryFileNames: '[name]-[hash].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
  const entries = output.filter(({ isEntry }) => isEntry);
  const files = Object.fromEntries(entries.map(({ name, fileName }) => [name, fileName]));
  writeFileSync(at('dist/bundle/entries.json'), JSON.stringify(files));
  const { exports } = entries.find(({ name }) => name === 'library');
  writeFileSync(at('dist/index.js'), libraryOf(exports));
}
