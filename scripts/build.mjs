/**
 * Builds dist from src: compiles TypeScript, copies other files (SQL, weights and their card), writes the schemas
 * of the output and of the configuration file, compiles the kernel to WebAssembly, builds the bundle, the page and the module for browsers.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { buildBrowser } from './browser.mjs';
import { buildBundle } from './bundle.mjs';
import { keepNeededDeclarations } from './declarations.mjs';
import { buildPage } from './page.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

rmSync(at('dist'), { recursive: true, force: true });
const compiler = at('node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', at('tsconfig.build.json')], { stdio: 'inherit' });
keepNeededDeclarations(at('dist'));
cpSync(at('src'), at('dist'), {
  recursive: true,
  filter: (path) =>
    (statSync(path).isDirectory() && path !== at('src/report/page')) ||
    /\.(?:sql|weights|md)$|cut-offs\.json$/.test(path),
});

const { createProgram } = await import('../dist/cli/program.js');
const { jsonSchema } = await import('../dist/write/json-schema.js');
const { VERSION } = await import('../dist/version.js');
const { configSchema } = await import('../dist/cli/config/schema.js');

const writeSchema = (name, schema) => writeFileSync(at(`dist/${name}`), `${JSON.stringify(schema, null, 2)}\n`);
writeSchema('schema.json', jsonSchema(VERSION));
writeSchema('config.schema.json', configSchema(createProgram(() => {})));

// The kernel allocates nothing, so the stub runtime suffices; the one memory page holds its constants.
const { error, stderr } = await asc.main([
  ...['lstm.ts', '--baseDir', at('kernel'), '--outFile', at('dist/article/tag/kernel.wasm')],
  ...['--optimizeLevel', '3', '--shrinkLevel', '1', '--enable', 'simd', '--runtime', 'stub', '--initialMemory', '1'],
]);
if (error) console.error(stderr.toString());
await buildBundle(at);
await buildPage(at);
await buildBrowser(at);
const { optimiseLate } = await import('../dist/bundle/flags.js');
const { compileBundle } = await import('../dist/bundle/load.js');
optimiseLate();
compileBundle();
process.exitCode = error ? 1 : (status ?? 1);
