/** Tests of the package that `npm pack` builds, installed in an empty folder. */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { OUTPUT } from '../cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'quotegraph-package-'));
const LONG_ENOUGH = 600_000;
const CONTENT = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json'];
afterAll(() => rmSync(folder, { recursive: true, force: true }), LONG_ENOUGH);

/** Without notices of npm and warnings of Node. */
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_NO_WARNINGS: '1',
  npm_config_update_notifier: 'false',
  NO_COLOR: '1',
};
delete env['NODE_OPTIONS'];

function run(command: string, args: readonly string[], cwd = folder) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8', shell });
  return { code: status, stdout: stdout ?? '', stderr: `${stderr ?? ''}${error?.message ?? ''}` };
}

const node = (file: string, code: string) => {
  writeFileSync(join(folder, file), code);
  return run(process.execPath, [file]);
};

/** Null where it was installed, else why not: npm has to have the dependencies in its cache, or a registry. */
function install(): string | null {
  const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  if (packed.code !== 0) throw new Error(packed.stderr);
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }\n');
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const { code, stderr } = run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);
  return code === 0 ? null : (/npm error (.*)/.exec(stderr)?.[1] ?? stderr);
}

const missing = install();
const describeInstalled = describe.skipIf(missing !== null);

const ARTICLE = '{ id: "gazette", text: "“The pumps will hold through the night,” said Ada Brandt, the engineer." }';
const SAYS = 'gazette Ada Brandt\n';

if (missing !== null) {
  console.warn(`the installed package: skipped, because npm could not install it and its dependencies (${missing})`);
}

describeInstalled('the installed package', () => {
  it('contains code, types, documentation and licence, without articles, sources and tests', () => {
    const installed = join(folder, 'node_modules/quotegraph');
    expect(readdirSync(installed).sort()).toEqual(CONTENT);
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.(?:test|long)\.|(?<!\.d)\.tsx?$/.test(name))).toEqual([]);
  });

  it('installs only what its bundle cannot contain: 8 packages, 108 MB', () => {
    const modules = join(folder, 'node_modules');
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toContain('node_modules/@duckdb/node-api');
    expect(Object.keys(packages).length).toBeLessThanOrEqual(8);
    const sizes = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map(
      (name) => lstatSync(join(modules, name)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(115_000_000);
  });

  it('works in an ES module', () => {
    const code = `
      import { extract, VERSION } from 'quotegraph';
      for await (const { id, quotes } of extract([${ARTICLE}])) console.log(id, quotes[0].speaker);
      if (VERSION !== (await import('quotegraph/package.json', { with: { type: 'json' } })).default.version) throw VERSION;
    `;
    expect(node('app.mjs', code)).toEqual({ code: 0, stdout: SAYS, stderr: '' });
  });

  it('works in CommonJS, by require', () => {
    const code = `
      const { buildGraph } = require('quotegraph');
      buildGraph([${ARTICLE}]).then(({ quotations: [{ article, speaker }] }) => console.log(article, speaker));
    `;
    expect(node('app.cjs', code)).toEqual({ code: 0, stdout: SAYS, stderr: '' });
  });

  it('extracts in threads with the installed code', () => {
    const code = `
      import { extract } from 'quotegraph';
      const sentence = 'The river rose again in the night, and the lock was shut until the morning. ';
      const articles = ['a', 'b', 'c'].map((id) => ({ id, text: sentence.repeat(2000) + ${ARTICLE}.text }));
      for await (const { id, quotes } of extract(articles, { workers: 2, tagger: 'none' }))
        console.log(id, quotes.at(-1)?.speaker);
    `;
    expect(node('threads.mjs', code)).toEqual({
      code: 0,
      stdout: 'a Ada Brandt\nb Ada Brandt\nc Ada Brandt\n',
      stderr: '',
    });
  });

  it.each([
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('has types that TypeScript finds with %s, and that say what is wrong', (_, resolution) => {
    writeFileSync(
      join(folder, 'app.mts'),
      `
      import { type ArticleRecord, buildGraph, type Correction, extract, type KnownEntry } from 'quotegraph';
      const corrections: Correction[] = [{ decision: 'via', quotation: { text: 'a b c d' }, via: null }];
      const known: KnownEntry[] = [{ name: 'Ada Brandt', ids: { crm: '17' } }];
      export const { graph, quotations } = await buildGraph('articles', { corrections, known, signal: AbortSignal.abort() });
      export const speakers: string[] = graph.nodes.flatMap((node) => (node.type === 'speaker' ? [node.name] : []));
      export const all: ArticleRecord[] = [];
      for await (const record of extract([{ text: 'It rained.', section: 'local' }], { acts: 'all' })) all.push(record);
      // @ts-expect-error: a speaker may be null
      export const speaker: string = quotations[0]!.speaker;
      // @ts-expect-error: there is no such option
      extract('articles', { workerz: 2 });
      // @ts-expect-error: an article has a text
      extract([{ id: 'x' }]);
      // @ts-expect-error: and no decision that is misspelt
      buildGraph('articles', { corrections: [{ decision: 'speeker', quotation: { text: 'a' }, speaker: null }] });
      `,
    );
    const compilerOptions = {
      ...resolution,
      ...{ target: 'es2022', lib: ['es2023', 'dom', 'esnext.asynciterable'], strict: true, noEmit: true, types: [] },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['app.mts'] }));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    expect(run(process.execPath, [compiler, '-p', 'tsconfig.json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('installs a command', () => {
    writeFileSync(
      join(folder, 'article.ndjson'),
      `${JSON.stringify({ id: 'gazette', text: 'It rained, said Ann Lee.' })}\n`,
    );
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run('npx', ['--no-install', 'quotegraph', '--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
    const { code, stderr } = run('npx', [
      '--no-install',
      'quotegraph',
      'build',
      'article.ndjson',
      '--store',
      'all.quotes',
      '--quiet',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(OUTPUT);
  });
});

describe('the documentation', () => {
  it('builds without warnings, with a page for every function', () => {
    const out = join(folder, 'api');
    const made = run(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc'), '--out', out], root);
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(readdirSync(join(out, 'functions')).sort()).toEqual([
      'quotegraph.buildGraph.html',
      'quotegraph.extract.html',
      'quotegraph.serve.html',
      'quotegraph_browser.createReader.html',
    ]);
  });
});
