/** src/write/report/page → one HTML file: script and style stand in it, and its policy allows these two by their hash and nothing else. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'vite';

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** An end tag within a script would end it; in a string or a pattern an escaped slash is the same. */
const withoutEndTags = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** @param at from a path within the project to one of the file system */
export async function buildPage(at) {
  const { output } = await build({
    root: at('src/write/report/page'),
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: at('src/write/report/page/main.tsx'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const script = withoutEndTags(output.find(({ type }) => type === 'chunk').code.trim());
  const style = output.find(({ fileName }) => fileName.endsWith('.css')).source.trim();
  const parts = { script, style, 'script-hash': hash(script), 'style-hash': hash(style) };
  const template = readFileSync(at('src/write/report/page/index.html'), 'utf8');
  const target = at('dist/write/report/page.html');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(
    target,
    template.replace(/\/\*([a-z-]+)\*\//gu, (whole, name) => parts[name] ?? whole),
  );
}
