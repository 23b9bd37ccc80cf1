import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { CORPUS, folder, quotegraph } from './program.ts';

const HTML = ['@mozilla/readability', 'linkedom', 'htmlparser2'];
const HEAVY = [
  ...['wink-nlp', 'wink-eng-lite-web-model', '@duckdb', 'zod', 'eld', 'chardet', 'fast-glob'],
  ...['hono', '@hono', 'node-sqlite3-wasm'],
  ...HTML,
];
const UNBUNDLED = fileURLToPath(new URL('unbundled.mjs', import.meta.url));
const RECORDER = fileURLToPath(new URL('record-modules.mjs', import.meta.url));

/** Runs the modules from which the bundle is made: it loads what a module imports at the same time. */
async function heavyModules(args: readonly string[]): Promise<string[]> {
  const log = join(folder({ 'modules.txt': '' }), 'modules.txt');
  const env = { ...process.env, MODULES: log };
  const child = spawn(process.execPath, ['--import', RECORDER, UNBUNDLED, ...args], { env, stdio: 'ignore' });
  await once(child, 'close');
  const loaded = readFileSync(log, 'utf8');
  expect(loaded).toContain('commander');
  return HEAVY.filter((name) => loaded.includes(`/node_modules/${name}/`));
}

/** A command that loads much, started once. */
let ofExtract: Promise<string[]> | null = null;
const heavyModulesOfExtract = () => {
  ofExtract ??= heavyModules(['extract', CORPUS]);
  return ofExtract;
};

describe('a command loads only the modules that it needs', () => {
  it.each([
    ['--help'],
    ['--version'],
    ['build --help'],
    ['extract --help'],
    ['help explain'],
    ['biuld'],
    ['build --tagger x y'],
    ['serve --help'],
  ])('nothing heavy for quotegraph %s', async (line) => {
    expect(await heavyModules(line.split(' '))).toEqual([]);
  });

  it('only zod for the schema', async () => {
    expect(await heavyModules(['schema'])).toEqual(['zod']);
  });

  it('loads the page reader only for a page', async () => {
    const page = `<html><body>${'<p>The mayor said that the wall would rise, and that it would be soon.</p>'.repeat(5)}</body></html>`;
    const root = folder({ 'b.txt': page });
    const ofHtml = (loaded: readonly string[]) => HTML.filter((name) => loaded.includes(name));
    expect(ofHtml(await heavyModulesOfExtract())).toEqual([]);
    expect(ofHtml(await heavyModules(['extract', join(root, 'b.txt')]))).toEqual(HTML);
  });

  itLong('does not load the page reader if the store has all pages', async () => {
    const page = `<html><body>${'<p>“The wall will rise,” said Ada Brandt, the mayor, and she would not say when.</p>'.repeat(5)}</body></html>`;
    const root = folder({ 'pages/a.html': page, 'pages/b.html': page.replace('wall', 'dam') });
    const store = ['--store', join(root, 'all.quotes'), '-o', join(root, 'output')];
    const build = ['build', join(root, 'pages'), '--tagger', 'none', ...store];
    const ofHtml = (loaded: readonly string[]) => HTML.filter((name) => loaded.includes(name));
    await quotegraph(build);
    expect(ofHtml(await heavyModules(build))).toEqual([]);
    writeFileSync(join(root, 'pages/b.html'), page.replace('wall', 'quay'));
    expect(ofHtml(await heavyModules(build))).toEqual(HTML);
  });

  it('extracts, and exports an output folder, without a database engine', async () => {
    const root = folder();
    await quotegraph(['build', CORPUS, '--tagger', 'none', '-q'], { cwd: root });
    const ofExport = await heavyModules([
      'export',
      join(root, 'output'),
      '--format',
      'gexf',
      '-o',
      join(root, 'graph.gexf'),
    ]);
    for (const loaded of [await heavyModulesOfExtract(), ofExport]) {
      expect(loaded).not.toContain('@duckdb');
      expect(loaded).not.toContain('node-sqlite3-wasm');
    }
    expect(await heavyModules(['build', CORPUS, '--tagger', 'none', '-o', join(root, 'other')])).toContain('@duckdb');
  });

  it('detects loaded modules (self-test)', async () => {
    expect(await heavyModulesOfExtract()).toEqual(expect.arrayContaining(['wink-nlp', 'zod']));
  });
});
