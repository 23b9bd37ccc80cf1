/** Runs the commands and code of the pages in docs/ on the sample articles and compares the output that they show. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Correction, KnownEntry } from '../../src/schema.ts';
import { CORPUS, folder, MAIN, ndjson, quotegraph } from '../cli/program.ts';
import { itLong } from '../rounds.ts';
import { allBlocks, blocks, linksOf, page, runIn } from './recipe.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = readdirSync(DOCS).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));

/** Sample articles in a folder of their own, where commands can write. */
function withCorpus(files: Readonly<Record<string, string>> = {}): string {
  const at = folder(files);
  cpSync(CORPUS, join(at, 'corpus'), { recursive: true });
  return at;
}

/** The arguments of a command as a shell reads them. */
const argumentsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** The commands `$ quotegraph …` of a block, and the output that it shows after the last. */
function session(block: string) {
  const commands = [...block.matchAll(/^\$ quotegraph (.*)$/gm)].map(([, args = '']) => argumentsOf(args));
  return { commands, shown: block.replace(/^\$.*\n/gm, '').trim() };
}

describe('the pages of the documentation', () => {
  it('are all in the index', () => {
    const index = readFileSync(join(DOCS, 'README.md'), 'utf8');
    for (const name of pages) if (name !== 'README') expect(index).toContain(`](${name}.md)`);
  });

  it.each(pages)('link to files and headings that exist: %s', (name) => {
    for (const link of linksOf(name === 'README' ? 'docs/README' : name)) {
      const [path = '', heading] = link.split('#');
      const target = join(DOCS, path === '' ? `${name}.md` : path);
      expect(existsSync(target), link).toBe(true);
      if (heading !== undefined) expect(headingsOf(readFileSync(target, 'utf8'))).toContain(heading);
    }
  });

  it('have a test for every block of code', () => {
    const tested = Object.keys(TESTED);
    const found = ['README', ...pages.filter((name) => name !== 'README')].flatMap((name) =>
      allBlocks(name).map(({ language }) => `${name}: ${language}`),
    );
    expect([...new Set(found)].sort()).toEqual(tested.sort());
  });
});

/** The anchors that a Markdown viewer gives to the headings of a text. */
const headingsOf = (text: string) =>
  [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

const HERE = 'this file';
const RECIPES = 'test/docs/recipes.test.ts';
const READERS = 'test/write/export/readers.long.ts';
const README = 'test/package/readme.test.ts';
const NOT_RUN = 'not run: it needs a window, a cluster, a server or a schedule';

/** The test of the blocks of each language on each page. */
const TESTED: Readonly<Record<string, string>> = {
  'README: sh': README,
  'README: text': README,
  'cms: js': RECIPES,
  'cms: sh': RECIPES,
  'cms: txt': RECIPES,
  'configuration: json': HERE,
  'configuration: sh': HERE,
  'configuration: text': HERE,
  'corrections: ndjson': HERE,
  'corrections: sh': HERE,
  'crawl-to-notebook: python': READERS,
  'crawl-to-notebook: sh': READERS,
  'crawl-to-notebook: text': NOT_RUN,
  'docker: sh': 'test/package/docker.long.ts',
  'elasticsearch: js': RECIPES,
  'elasticsearch: json': RECIPES,
  'elasticsearch: sh': RECIPES,
  'elasticsearch: text': NOT_RUN,
  'every-night: sh': RECIPES,
  'every-night: text': NOT_RUN,
  'every-night: txt': RECIPES,
  'gephi: sh': READERS,
  'how-it-works: text': 'a diagram',
  'input: csv': HERE,
  'input: sh': HERE,
  'input: txt': HERE,
  'known: json': HERE,
  'library: html': 'test/browser/library.test.ts',
  'library: js': HERE,
  'neo4j: cypher': NOT_RUN,
  'neo4j: sh': READERS,
  'neo4j: text': NOT_RUN,
  'networkx-and-pandas: python': READERS,
  'networkx-and-pandas: sh': READERS,
  'output: text': HERE,
  'reprints: sh': HERE,
  'reprints: text': HERE,
  'server: sh': HERE,
  'server: ts': 'test/serve/client.long.ts',
  'spark: sh': NOT_RUN,
  'sqlite: python': RECIPES,
  'sqlite: sh': RECIPES,
  'sqlite: text': READERS,
  'store: text': HERE,
  'store: txt': HERE,
  'systemd: ini': RECIPES,
  'systemd: json': RECIPES,
  'systemd: text': NOT_RUN,
};

describe('input.md', () => {
  itLong('reads a table and front matter, and shows an article as it is read', () => {
    const [build = '', show = ''] = blocks('input', 'sh');
    const at = withCorpus({
      'article.txt': blocks('input', 'txt')[0] ?? '',
      'articles.csv': blocks('input', 'csv')[0] ?? '',
    });
    expect(runIn(at, 'sh', ['-e', '-c', build])).toMatchObject({ code: 0 });
    expect(ndjson(readFileSync(join(at, 'output/quotations.ndjson'), 'utf8'))).toMatchObject([
      { article: 'monday', speaker: 'Ada Brandt', outlet: 'Coast Weekly', date: '2021-03-06' },
    ]);
    expect(ndjson(runIn(at, 'sh', ['-c', 'quotegraph extract article.txt -q']).stdout)).toMatchObject([
      { outlet: 'Coast Weekly', date: '2021-03-06', quotes: [{ speaker: 'Maria Lindqvist' }] },
    ]);
    expect(runIn(at, 'sh', ['-e', '-c', show]).stdout).toContain('outlet    The Washington Times');
  });
});

describe('output.md', () => {
  itLong('shows the evidence that explain prints', () => {
    const { commands, shown } = session(blocks('output', 'text')[0] ?? '');
    expect(commands).toHaveLength(1);
    const run = spawnSync(process.execPath, [MAIN, ...(commands[0] ?? [])], { cwd: root, encoding: 'utf8' });
    expect(run.stdout).toContain(shown);
  });
});

describe('commands.md', () => {
  it('lists the commands of --help, in their order', async () => {
    const { stdout } = await quotegraph(['--help']);
    const named = [...stdout.matchAll(/^ {2}(\w+) .*/gm)].flatMap(([, name]) => (name === 'help' ? [] : [name]));
    const listed = [...page('commands').matchAll(/^ {4}quotegraph (\w+)/gm)].map(([, name]) => name);
    expect([...listed].sort()).toEqual(named.sort());
  });
});

describe('configuration.md', () => {
  it('has a file and a command that print what is shown', () => {
    const at = folder({ 'quotegraph.config.json': blocks('configuration', 'json')[0] ?? '' });
    const { code, stdout } = runIn(at, 'sh', ['-e', '-c', blocks('configuration', 'sh')[0] ?? '']);
    expect(code).toBe(0);
    const shown = (blocks('configuration', 'text')[0] ?? '').replace(/^workers .*$/m, '').replace(/^file: .*$/m, '');
    expect(stdout.replace(/^workers .*$/m, '').replace(/^file: .*$/m, '')).toBe(shown);
  });
});

describe('reprints.md', () => {
  it('has an audit with the stated output', () => {
    const { commands, shown } = session(blocks('reprints', 'text')[0] ?? '');
    expect(commands).toHaveLength(1);
    const run = spawnSync(process.execPath, [MAIN, ...(commands[0] ?? [])], { cwd: root, encoding: 'utf8' });
    expect(run.stdout.trim()).toBe(shown);
  });

  it('checks who said remembered words, and how', () => {
    const at = folder({ 'article.txt': 'Ada Brandt said that the mill by the old bridge is for sale.' });
    expect(runIn(at, 'sh', ['-c', 'quotegraph build article.txt --store week.quotes -q'])).toMatchObject({ code: 0 });
    const { stdout } = runIn(at, 'sh', ['-e', '-c', blocks('reprints', 'sh')[0] ?? '']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Ada Brandt said these words; here Ada Brandt denies them');
  });
});

describe('store.md', () => {
  itLong('has a nightly build with the stated output', () => {
    const at = withCorpus({ 'desk.txt': blocks('store', 'txt')[0] ?? '' });
    const { commands, shown } = session(blocks('store', 'text')[0] ?? '');
    expect(commands).toHaveLength(2);
    const [, told = ''] = commands.map(
      (args) => spawnSync(process.execPath, [MAIN, ...args], { cwd: at, encoding: 'utf8' }).stdout,
    );
    expect(told.slice(told.indexOf('Changes in the store')).trim()).toBe(shown);
  });
});

describe('corrections.md', () => {
  it('has valid corrections of every kind', () => {
    const corrections = ndjson(blocks('corrections', 'ndjson')[0] ?? '').map((line) => Correction.parse(line));
    const decisions = Correction.options.map(({ shape }) => shape.decision.value);
    expect(corrections.map(({ decision }) => decision).sort()).toEqual([...decisions].sort());
  });

  itLong('has commands that print lines to add', () => {
    const text =
      '“We have waited eleven years for this wall,” said Maria Lindqvist. The sign, she said, reads “no swimming”.';
    const at = folder({ 'article.txt': text });
    expect(runIn(at, 'sh', ['-c', 'quotegraph build article.txt --store week.quotes -q'])).toMatchObject({ code: 0 });
    for (const commands of blocks('corrections', 'sh'))
      expect(runIn(at, 'sh', ['-e', '-c', commands])).toMatchObject({ code: 0 });
    const [line] = ndjson(readFileSync(join(at, 'lines.ndjson'), 'utf8'));
    expect(Correction.parse(line)).toMatchObject({ decision: 'speaker', speaker: 'Maria Lindqvist' });
  });
});

describe('known.md', () => {
  it('has a valid list', () => {
    const entries = ndjson(blocks('known', 'json')[0] ?? '').map((line) => KnownEntry.parse(line));
    expect(entries.map(({ type }) => type)).toEqual(['person', 'outlet']);
  });
});

describe('library.md', () => {
  it('has an example with the stated output', () => {
    const [example = ''] = blocks('library', 'js');
    const expected = [...example.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', example], { cwd: root, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim().split('\n')).toEqual(expected);
  });
});

describe('server.md', () => {
  itLong('starts a server that answers the requests', async () => {
    const at = withCorpus();
    const [start = '', ask = ''] = blocks('server', 'sh');
    const [build = '', serve = ''] = start.trim().split('\n');
    expect(runIn(at, 'sh', ['-e', '-c', build])).toMatchObject({ code: 0 });
    const server = spawn(process.execPath, [MAIN, ...argumentsOf(serve).slice(1), '--port', '0'], { cwd: at });
    onTestFinished(() => void server.kill());
    const [first] = await once(server.stderr, 'data');
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(first))?.[0] ?? '';
    for (const request of ask.trim().split('\n')) {
      const { code, stdout } = runIn(at, 'sh', ['-e', '-c', request.replace('http://127.0.0.1:7878', address)]);
      expect(code).toBe(0);
      expect(stdout).toContain('malicious');
    }
  });
});
