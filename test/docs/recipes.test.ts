/** Runs the commands and code of each recipe on the sample articles and checks the results it promises. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS, folder, ndjson, quotegraph } from '../cli/program.ts';
import { itLong } from '../rounds.ts';
import { blocks, follow, runIn } from './recipe.ts';

const has = (program: string, args: readonly string[]) => spawnSync(program, args).status === 0;
const noShell = !has('sh', ['-c', 'true']);
const noPython = !has('python3', [
  '-c',
  'import sqlite3; sqlite3.connect(":memory:").execute("create virtual table t using fts5(x)")',
]);
const noSystemd = !has('systemd-analyze', ['--version']);
if (noSystemd) console.warn('units for systemd: skipped, because systemd-analyze is missing');
if (noShell) console.warn('recipes: skipped, because there is no sh');
if (noPython) console.warn('recipe for SQLite: skipped, because python3 with SQLite and FTS5 is missing');

const the = (name: string, language: string, at = 0) => blocks(name, language)[at] ?? '';

function withCorpus(files: Readonly<Record<string, string>> = {}): string {
  const root = folder(files);
  cpSync(CORPUS, join(root, 'corpus'), { recursive: true });
  return root;
}

describe.skipIf(noShell)('every night', () => {
  const root = () => withCorpus({ 'desk.txt': the('every-night', 'txt'), 'night.sh': the('every-night', 'sh') });

  it('prints the news for the desk, and nothing the next night', () => {
    const nights = root();
    const first = runIn(nights, 'sh', ['night.sh']);
    expect(first.code).toBe(0);
    const changes = ndjson(first.stdout);
    expect(changes.length).toBeGreaterThan(0);
    expect(JSON.stringify(changes)).toContain('confirmed as malicious');
    expect(runIn(nights, 'sh', ['night.sh'])).toMatchObject({ code: 0, stdout: '' });
  });

  itLong('reports an unreadable input and continues', () => {
    const nights = root();
    writeFileSync(join(nights, 'corpus', 'broken.json'), '{"id": "x"}');
    const { code, stdout } = runIn(nights, 'sh', ['night.sh']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Some inputs could not be read:\n.*broken\.json/u);
    expect(stdout).toContain('"change":');
  });
});

describe('systemd', () => {
  const NAMES = ['quotegraph.service', 'quotegraph.timer', 'quotegraph-serve.service'];
  const units = blocks('systemd', 'ini').map((unit, at) => [NAMES[at] ?? '', unit] as const);

  it.skipIf(noSystemd)('accepts the units', () => {
    expect(units).toHaveLength(NAMES.length);
    // The program need not be installed where the tests run.
    const root = folder(
      Object.fromEntries(units.map(([name, unit]) => [name, unit.replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true')])),
    );
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...NAMES.map((name) => `./${name}`)], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.includes('quotegraph'))).toEqual([]);
    expect(status).toBe(0);
  });

  it('starts a command that reads the articles of the folder', async () => {
    const root = folder({ 'quotegraph.config.json': the('systemd', 'json') });
    cpSync(CORPUS, join(root, 'articles'), { recursive: true });
    const [, command = ''] = /^ExecStart=\S+ (.*)$/m.exec(units[0]?.[1] ?? '') ?? [];
    const read = () => quotegraph([...command.split(' '), '--tagger', 'none'], { cwd: root });
    expect(await read()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await read()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(root, 'summary.json'), 'utf8'))).toMatchObject({ inputs: 5 });
    const [, serve = ''] = /^ExecStart=\S+ (.*)$/m.exec(units[2]?.[1] ?? '') ?? [];
    const { stdout } = await quotegraph([...serve.split(' '), '--print-config'], { cwd: root });
    expect(stdout).toMatch(/^place +"all\.quotes" +file, serve$/m);
  });
});

describe.skipIf(noShell || noPython)('SQLite', () => {
  itLong('finds the speakers on malicious programs, reprinted quotations once', () => {
    const root = withCorpus();
    follow(root, 'sqlite');
    writeFileSync(join(root, 'search.py'), blocks('sqlite', 'python').join('\n'));
    const { code, stdout, stderr } = runIn(root, 'python3', ['search.py']);
    expect(code, stderr).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(
      lines.some(
        (line) => /^[2-9] /u.test(line) && line.includes('confirmed as malicious') && line.includes('The Register'),
      ),
    ).toBe(true);
    expect(lines).toContain('Eugene Kaspersky: 4');
    expect(Number(lines.at(-1))).toBeGreaterThan(0);
  });
});

describe.skipIf(noShell)('Elasticsearch', () => {
  itLong('writes an action and a document per quotation, with mapped fields only', () => {
    const root = withCorpus({ 'bulk.mjs': the('elasticsearch', 'js') });
    follow(root, 'elasticsearch');
    const lines = ndjson(runIn(root, process.execPath, ['bulk.mjs']).stdout);
    const mapping = JSON.parse(the('elasticsearch', 'json'));
    const documents = lines.filter((_, at) => at % 2 === 1);
    const { length } = ndjson(readFileSync(join(root, 'output/quotations.ndjson'), 'utf8'));
    expect(length).toBeGreaterThan(40);
    expect(documents).toHaveLength(length);
    for (const document of documents)
      expect(Object.keys(mapping.mappings.properties)).toEqual(expect.arrayContaining(Object.keys(document ?? {})));
    expect(new Set(lines.filter((_, at) => at % 2 === 0).map((action) => JSON.stringify(action))).size).toBe(length);
  });
});

describe.skipIf(noShell)('a check in a CMS', () => {
  it('reports a “not” that the draft lost', () => {
    const root = withCorpus({ 'check.mjs': the('cms', 'js'), 'draft.txt': the('cms', 'txt') });
    follow(root, 'cms');
    const { code, stdout } = runIn(root, process.execPath, ['check.mjs', 'draft.txt']);
    expect(code).toBe(4);
    expect(stdout).toContain('“not wish” is “want” here: negation');
    expect(stdout).toContain('The Register');
  });

  itLong('accepts an article that quotes like others', () => {
    const root = withCorpus({ 'check.mjs': the('cms', 'js') });
    follow(root, 'cms');
    writeFileSync(
      join(root, 'draft.txt'),
      '"This decision from the European Parliament welcomes cybercrime in Europe," Eugene Kaspersky said on Wednesday in Moscow.\n',
    );
    expect(runIn(root, process.execPath, ['check.mjs', 'draft.txt'])).toMatchObject({ code: 0, stdout: '' });
  });
});
