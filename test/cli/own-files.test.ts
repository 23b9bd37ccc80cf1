import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THREE_ARTICLES } from './articles.ts';
import { folder, quotegraph } from './program.ts';

const FAST = ['--tagger', 'none', '--json'];

async function countsOf(root: string, args: readonly string[]) {
  const { stdout, stderr } = await quotegraph(['build', ...args, ...FAST], { cwd: root });
  const { inputs, ok, found } = JSON.parse(stdout);
  return { inputs, ok, quotations: found.quotations, stderr };
}

describe('reliability 41: a folder of articles that also holds what the program wrote', () => {
  it.each([
    ['an output folder', ['.']],
    ['an output folder and a store', ['.', '--store', 'week.quotes']],
    ['the output beside the articles', ['.', '-o', '.', '--summary', 'summary.json']],
  ])('gives the same counts each time: %s', async (_, args) => {
    const root = folder(THREE_ARTICLES);
    const first = await countsOf(root, args);
    expect(first).toMatchObject({ inputs: 3, ok: 3, stderr: '' });
    expect(await countsOf(root, args)).toEqual(first);
    expect(await countsOf(root, args)).toEqual(first);
    expect(await countsOf(root, ['.', '-o', 'other'])).toEqual(first);
  });

  it('reads no lock, journal, copy or temporary file of a store', async () => {
    const root = folder({
      ...THREE_ARTICLES,
      ...{ 'other.quotes.lock/12@3@host': '', 'other.quotes.journal': '{"sum":"0"}\n', 'all.quotes.12.tmp.wal': 'x' },
    });
    await quotegraph(['build', 'ferry.txt', '--store', 'all.quotes', '--tagger', 'none', '-q'], { cwd: root });
    writeFileSync(join(root, 'all.quotes.99.tmp'), readFileSync(join(root, 'all.quotes')));
    writeFileSync(join(root, 'backup.bin'), readFileSync(join(root, 'all.quotes')));
    mkdirSync(join(root, 'kept'));
    cpSync(join(root, 'output'), join(root, 'kept/last-week'), { recursive: true });
    expect(await countsOf(root, ['.'])).toMatchObject({ inputs: 3, ok: 3, stderr: '' });
  });

  it('reliability 42: says so if its own output is given on purpose', async () => {
    const root = folder(THREE_ARTICLES);
    await countsOf(root, ['.']);
    const { code, stderr } = await quotegraph(['extract', 'output/quotations.ndjson'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain('a quotation from the output of quotegraph, not an article');
  });

  it('still reads a folder of articles whose names are like those of an output', async () => {
    const root = folder({ 'news/report.html': 'Nobody spoke on Monday.', 'news/run.json': '{"text": "Nothing."}' });
    expect(await countsOf(root, ['news'])).toMatchObject({ inputs: 2 });
  });
});
