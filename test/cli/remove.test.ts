import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { contentOf, folder, quotegraph } from './program.ts';

const SAID = '“The sluice keeper warned us twice, and twice nobody listened,” said Ada Brandt, the engineer.';
const CUT = 'At the lock they were angry. “The sluice keeper warned us twice,” Ada Brandt said.';
const OTHER = '“The water came over the wall at noon,” said Tom Okafor, who lives by the lock.';
const URL = 'https://post.example/lock';

const line = (id: string, text: string, more: object = {}) => `${JSON.stringify({ id, text, ...more })}\n`;
const ONE = line('one', SAID, { outlet: 'Lock Gazette' });
const TWO = line('two', OTHER, { outlet: 'River Post', url: URL });
const THREE = line('three', CUT, { outlet: 'River Post' });
/** The same text in another outlet, and the same article once more. */
const AGENCY = line('agency', OTHER, { outlet: 'Coast Weekly' });
const COPY = line('copy', OTHER, { outlet: 'River Post', url: URL });

const build = (root: string, input: string, more: readonly string[] = []) =>
  quotegraph(['build', input, '--tagger', 'none', '--quiet', ...more], { cwd: root });

const onto = (root: string, input: string) => build(root, input, ['--store', 'all.quotes', '-o', 'out']);

const remove = (root: string, ...args: readonly string[]) =>
  quotegraph(['remove', 'all.quotes', ...args], { cwd: root });

describe('remove', { timeout: 240_000 }, () => {
  it('leaves the output of a store that never had the article, and no byte of its words', async () => {
    const root = folder({ 'news.ndjson': ONE + TWO + COPY + THREE, 'rest.ndjson': ONE + THREE });
    await build(root, 'rest.ndjson', ['-o', 'rest']);
    await onto(root, 'news.ndjson');
    const words = 'water came over the wall at noon';
    expect(readFileSync(join(root, 'all.quotes'), 'latin1')).toContain(words);
    const { code, stdout } = await remove(root, URL, '-o', 'out');
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'removed: copy, River Post, with 1 quotation',
        'removed: two, River Post, with 1 quotation',
        'speakers no longer quoted: Tom Okafor',
        'remaining: 2 articles, 2 quotations, 1 speaker',
        'out was rebuilt from the remaining articles',
        '',
      ].join('\n'),
    );
    expect(contentOf(join(root, 'out'))).toEqual(contentOf(join(root, 'rest')));
    expect(existsSync(join(root, 'out/changes.ndjson'))).toBe(false);
    for (const gone of [words, 'Tom Okafor', URL]) {
      expect(readFileSync(join(root, 'all.quotes'), 'latin1')).not.toContain(gone);
    }
  });

  it('excludes the article from later builds, also under another id, until it is restored', async () => {
    const root = folder({ 'news.ndjson': ONE + TWO });
    await onto(root, 'news.ndjson');
    await remove(root, 'two', '--quiet');
    writeFileSync(join(root, 'news.ndjson'), ONE + line('renamed', OTHER, { outlet: 'River Post' }) + THREE);
    const again = await onto(root, 'news.ndjson');
    expect(again).toMatchObject({
      code: 1,
      stderr:
        'skipped news.ndjson#2: removed from the store earlier; remove --restore allows it again (article-removed)\n',
    });
    expect(readFileSync(join(root, 'out/quotations.ndjson'), 'utf8')).not.toContain('Tom Okafor');
    expect(await remove(root, '--restore', 'two')).toMatchObject({ code: 0, stdout: '1 article may be read again\n' });
    expect((await onto(root, 'news.ndjson')).code).toBe(0);
    expect(readFileSync(join(root, 'out/quotations.ndjson'), 'utf8')).toContain('Tom Okafor');
  });

  it('accepts the path of a file, and reports what it does not find', async () => {
    const root = folder({ 'monday/wall.txt': SAID, 'tuesday/wall.txt': OTHER });
    await onto(root, 'monday');
    await onto(root, 'tuesday');
    const { code, stdout, stderr } = await remove(root, 'tuesday/wall.txt', 'friday/wall.txt');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^removed: wall\.txt, with 1 quotation\n/);
    expect(stderr).toBe('not found: friday/wall.txt\n');
    await onto(root, 'monday');
    const left = readFileSync(join(root, 'out/quotations.ndjson'), 'utf8');
    expect([left.includes('Ada Brandt'), left.includes('Tom Okafor')]).toEqual([true, false]);
  });

  it('keeps the same text in another outlet, and reports it', async () => {
    const root = folder({ 'news.ndjson': TWO + AGENCY });
    await onto(root, 'news.ndjson');
    const { stdout, stderr } = await remove(root, URL, '--json');
    expect(stderr).toContain('not removed, although its text is the same: agency, Coast Weekly\n');
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'remove',
      inputs: 1,
      ok: 1,
      failed: 0,
      removed: [{ id: 'two', outlet: 'River Post', url: URL, quotations: 1 }],
      left: { articles: 1, quotations: 1 },
    });
  });

  itLong('removes an article from the journal of a dead run, and keeps the rest', async () => {
    const root = folder({ 'news.ndjson': ONE });
    await onto(root, 'news.ndjson');
    writeFileSync(join(root, 'news.ndjson'), ONE + TWO + THREE);
    const dies =
      "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; fs.promises.link = () => process.kill(process.pid, 'SIGKILL'); syncBuiltinESMExports();";
    await quotegraph(['build', 'news.ndjson', '--tagger', 'none', '--store', 'all.quotes', '-o', 'out'], {
      cwd: root,
      node: ['--import', `data:text/javascript,${encodeURIComponent(dies)}`],
    });
    const journal = () => readFileSync(join(root, 'all.quotes.journal'), 'utf8');
    expect(journal()).toContain('Tom Okafor');
    expect((await remove(root, 'two')).code).toBe(0);
    expect(journal()).not.toContain('Tom Okafor');
    expect(journal()).toContain('Ada Brandt');
    expect((await onto(root, 'news.ndjson')).code).toBe(1);
    expect(existsSync(join(root, 'all.quotes.journal'))).toBe(false);
    const left = readFileSync(join(root, 'out/quotations.ndjson'), 'utf8');
    expect([left.match(/Ada Brandt/g)?.length, left.includes('Tom Okafor')]).toEqual([2, false]);
  });

  it('is misuse without a store, and requires the corrections of its builds', async () => {
    const root = folder({
      'news.ndjson': ONE + TWO,
      'decided.ndjson': '{"decision": "same-speaker", "speakers": ["Ada Brandt", "Tom Okafor"]}\n',
    });
    expect(await remove(root, 'one')).toMatchObject({
      code: 2,
      stderr: 'quotegraph: there is no store at all.quotes\n',
    });
    await build(root, 'news.ndjson', ['--store', 'all.quotes', '--corrections', 'decided.ndjson']);
    const { code, stderr } = await remove(root, 'one');
    expect([code, stderr]).toEqual([3, expect.stringMatching(/built with other corrections; pass the same file/)]);
    expect((await remove(root, 'one', '--corrections', 'decided.ndjson')).code).toBe(0);
  });
});
