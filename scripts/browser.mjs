/** Bundles src/browser into dist/browser/index.js, beside its declarations, and adds the files of the tagger. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { build } from 'vite';
import { packedData } from './packed-data.mjs';
import { lighterWinkModel } from './wink-model.mjs';

/** @param at resolves a path within the project */
export async function buildBrowser(at) {
  const { output } = await build({
    configFile: false,
    plugins: [lighterWinkModel, packedData(at)],
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: at('src/browser/index.ts'),
        output: { codeSplitting: false, format: 'es' },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  for (const { type, code, source } of output)
    writeFileSync(at(`dist/browser/${type === 'chunk' ? 'index.js' : 'licenses.md'}`), code ?? source);
  const weights = readFileSync(at('dist/lexicon/en/tagger/small.weights'));
  // No time stamp, so that the same weights give the same file.
  writeFileSync(at('dist/browser/small.weights.gz'), gzipSync(weights, { level: 9, mtime: 0 }));
  copyFileSync(at('dist/article/tag/kernel.wasm'), at('dist/browser/kernel.wasm'));
}
