import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/database/index.ts';
import { itLong } from '../rounds.ts';
import { THREE_ARTICLES } from './articles.ts';
import { folder, quotegraph } from './program.ts';

const article = (id: string, text: string, more: object = {}) => `${JSON.stringify({ id, text, ...more })}\n`;

const SAID = '“The pumps will hold through the night, whatever the river does,” said Ada Brandt, the engineer.';
const CUT = 'At the lock they hope. “The pumps will hold through the night,” Ada Brandt said.';
const OTHER = '“Nobody told us,” said Per Lund, who lives by the lock.';

const LINES = [
  article('one', SAID, { outlet: 'Lock Gazette', date: '2022-05-01' }),
  article('two', CUT, { outlet: 'River Post', date: '2022-05-02' }),
  article('three', OTHER, { outlet: 'River Post' }),
];

const written = (root: string, name = 'output') =>
  ['graph.json', 'quotations.ndjson', 'quotations.csv'].map((file) => readFileSync(join(root, name, file), 'utf8'));

const build = async (root: string, inputs: readonly string[], more: readonly string[] = []) =>
  quotegraph(['build', ...inputs, '--store', 'all.quotes', '--quiet', ...more], { cwd: root });

describe('a store', () => {
  it('gives the output of a single run, in any number and order of steps', async () => {
    const root = folder({
      'all.ndjson': LINES.join(''),
      'a.ndjson': LINES[2] ?? '',
      'b.ndjson': LINES[1] ?? '',
      'c.ndjson': LINES[0] ?? '',
    });
    await quotegraph(['build', 'all.ndjson', '--quiet', '-o', 'whole'], { cwd: root });
    for (const step of ['a.ndjson', 'b.ndjson', 'c.ndjson']) expect((await build(root, [step])).code).toBe(0);
    expect(written(root)).toEqual(written(root, 'whole'));
  });

  it('drops the earlier quotations of a changed article', async () => {
    const root = folder({ 'news.ndjson': LINES.join('') });
    await build(root, ['news.ndjson']);
    writeFileSync(join(root, 'news.ndjson'), [LINES[0], LINES[1], article('three', SAID)].join(''));
    await build(root, ['news.ndjson']);
    await quotegraph(['build', 'news.ndjson', '--quiet', '-o', 'anew'], { cwd: root });
    expect(written(root)).toEqual(written(root, 'anew'));
  });

  it('writes nothing if nothing is new, unless the output was changed', async () => {
    const root = folder(THREE_ARTICLES);
    const inputs = ['harbour.txt', 'ferry.txt', 'weekly'];
    await build(root, inputs);
    const files = ['all.quotes', 'output/graph.json', 'output/quotations.ndjson', 'output/quotations.csv'];
    const times = () => files.map((file) => statSync(join(root, file)).mtimeMs);
    const [before, at] = [written(root), times()];
    await build(root, [...inputs].reverse());
    expect(written(root)).toEqual(before);
    expect(times()).toEqual(at);
    writeFileSync(join(root, 'output/graph.json'), '{}');
    await build(root, inputs);
    expect(written(root)).toEqual(before);
  });

  itLong('does not read unchanged files, unless one of their articles is missing', async () => {
    const root = folder({ 'news/a.ndjson': LINES[0] ?? '', 'news/b.ndjson': (LINES[1] ?? '') + (LINES[2] ?? '') });
    const account = () => JSON.parse(readFileSync(join(root, 'output/run.json'), 'utf8'));
    await build(root, ['news']);
    const before = written(root);
    await build(root, ['news']);
    expect(account()).toMatchObject({ inputs: 3, ok: 3, store: { known: 3, read: 0 } });
    expect(written(root)).toEqual(before);
    await quotegraph(['remove', 'all.quotes', 'two', '--quiet'], { cwd: root });
    expect((await build(root, ['news'])).stderr).toMatch(/skipped news\/b\.ndjson#1|skipped b\.ndjson#1/);
    await quotegraph(['remove', 'all.quotes', '--restore', 'two', '--quiet'], { cwd: root });
    await build(root, ['news']);
    expect(written(root)).toEqual(before);
  });

  it('without its list of input files gives the same output', async () => {
    const root = folder({ 'news.ndjson': LINES.join('') });
    await build(root, ['news.ndjson']);
    const before = written(root);
    const instance = await DuckDBInstance.create(join(root, 'all.quotes'));
    const connection = await instance.connect();
    await connection.run('DROP TABLE inputs');
    connection.closeSync();
    instance.closeSync();
    expect((await build(root, ['news.ndjson'])).code).toBe(0);
    expect(written(root)).toEqual(before);
  });

  itLong('can grow with --changes-only, and gives the same graph later', async () => {
    const root = folder({ 'a.ndjson': LINES[0] ?? '', 'b.ndjson': LINES[1] ?? '', 'all.ndjson': LINES.join('') });
    await build(root, ['a.ndjson']);
    expect((await build(root, ['b.ndjson'], ['--changes-only'])).code).toBe(0);
    expect(readdirSync(join(root, 'output')).sort()).toEqual(['changes.ndjson', 'run.json']);
    expect(readFileSync(join(root, 'output/changes.ndjson'), 'utf8')).toContain('"article":"two"');
    await build(root, ['all.ndjson']);
    await quotegraph(['build', 'all.ndjson', '--quiet', '-o', 'whole'], { cwd: root });
    expect(written(root)).toEqual(written(root, 'whole'));
  });

  it('is required by --changes-only', async () => {
    const root = folder({ 'a.ndjson': LINES[0] ?? '' });
    const { code, stderr } = await quotegraph(['build', 'a.ndjson', '--changes-only'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/requires --store/);
  });

  it('of a newer program is rejected and unchanged', async () => {
    const root = folder({ 'news.ndjson': LINES.join('') });
    await build(root, ['news.ndjson']);
    const engine = await openDuckDb({ path: join(root, 'all.quotes'), access: 'write' });
    await engine.load('about', { name: 'VARCHAR', value: 'VARCHAR' }, [['format', '4']]);
    engine.close();
    const before = readFileSync(join(root, 'all.quotes'));
    const { code, stderr } = await build(root, ['news.ndjson']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/written by a newer version of the program, in format 4/);
    expect(readFileSync(join(root, 'all.quotes')).equals(before)).toBe(true);
  });

  itLong('of other rules is read again from its stored texts', async () => {
    const root = folder({
      'a.ndjson': [LINES[0], LINES[1]].join(''),
      'b.ndjson': LINES[2] ?? '',
      'all.ndjson': LINES.join(''),
    });
    await build(root, ['a.ndjson'], ['--tagger', 'none']);
    const { code, stderr } = await quotegraph(['build', 'b.ndjson', '--store', 'all.quotes'], { cwd: root });
    expect(code).toBe(0);
    expect(stderr).toMatch(/2 articles read again with the current rules/);
    await quotegraph(['build', 'all.ndjson', '--quiet', '-o', 'whole'], { cwd: root });
    expect(written(root)).toEqual(written(root, 'whole'));
  });

  itLong(
    'is re-evaluated with other settings and corrections, including articles that are no longer inputs',
    async () => {
      const decided = { decision: 'speaker', quotation: { text: 'Nobody told us' }, speaker: 'Ida Holm' };
      const root = folder({
        'a.ndjson': LINES[0] ?? '',
        'b.ndjson': [LINES[1], LINES[2]].join(''),
        'all.ndjson': LINES.join(''),
        'corrections.ndjson': `${JSON.stringify(decided)}\n`,
      });
      const settings = ['--acts', 'all', '--corrections', 'corrections.ndjson'];
      await build(root, ['b.ndjson']);
      const { code, stderr } = await build(root, ['a.ndjson'], settings);
      expect([code, stderr]).toEqual([0, '']);
      await quotegraph(['build', 'all.ndjson', '--quiet', '-o', 'whole', ...settings], { cwd: root });
      expect(written(root)).toEqual(written(root, 'whole'));
      expect(written(root)[1]).toContain('Ida Holm');
    },
  );

  it('is rejected if it is another kind of file', async () => {
    const root = folder({ 'news.ndjson': LINES.join(''), 'all.quotes': 'a list of quotes\n' });
    const { code, stderr } = await build(root, ['news.ndjson']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/cannot be read as a store/);
    expect(stderr).not.toContain('.tmp');
    expect(readFileSync(join(root, 'all.quotes'), 'utf8')).toBe('a list of quotes\n');
  });
});
