/**
 * Builds src/report/page into one HTML file with inline script and style. The content security policy allows these two by their
 * hashes. Article extraction, which is large and rarely used, is compressed like the data in a file beside it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { packedData } from './packed-data.mjs';
import { lighterWinkModel } from './wink-model.mjs';

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** An end tag within a script would end it. In a string or a regular expression an escaped slash has the same meaning. */
const withoutEndTags = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const bundle = (at, entry, output) =>
  build({
    root: at('src/report/page'),
    configFile: false,
    plugins: [lighterWinkModel, packedData(at)],
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      license: { fileName: 'licenses.md' },
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: at(`src/report/page/${entry}`),
        output: { codeSplitting: false, ...output },
        preserveEntrySignatures: 'strict',
      },
    },
  }).then(({ output }) => output);

const codeOf = (output) => output.find(({ type }) => type === 'chunk').code.trim();
const assetOf = (output, extension) => output.find(({ fileName }) => fileName.endsWith(extension)).source.trim();

/** @param at resolves a path within the project */
export async function buildPage(at) {
  const target = at('dist/report');
  mkdirSync(target, { recursive: true });
  const { pack } = await import(pathToFileURL(at('dist/report/pack.js')).href);
  const reader = await bundle(at, 'reader.ts', { format: 'es' });
  writeFileSync(`${target}/reader.txt`, pack(codeOf(reader)));
  writeFileSync(`${target}/reader-licenses.md`, assetOf(reader, '.md'));

  const output = await bundle(at, 'main.tsx', { format: 'iife' });
  const script = withoutEndTags(codeOf(output));
  const style = assetOf(output, '.css');
  writeFileSync(`${target}/licenses.md`, assetOf(output, '.md'));
  const parts = { script, style, 'script-hash': hash(script), 'style-hash': hash(style) };
  const template = readFileSync(at('src/report/page/index.html'), 'utf8');
  writeFileSync(
    `${target}/page.html`,
    template.replace(/\/\*([a-z-]+)\*\//gu, (whole, name) => parts[name] ?? whole),
  );
}
