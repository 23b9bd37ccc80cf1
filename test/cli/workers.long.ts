import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../workers/articles.ts';
import { CHUNKS, type Deal, digestOf, ORDERS, PLACES } from './digest.ts';
import { folder, MAIN, ndjson, quotegraph } from './program.ts';

const IDS = Array.from({ length: 20 }, (_, i) => `a${i}`);
const account = (root: string) => JSON.parse(readFileSync(join(root, 'summary.json'), 'utf8'));

describe('reliability 28: a heap of 512 MB and 256 file handles', () => {
  it('fail at most one article, the one that is too large', () => {
    const small = Array.from({ length: 400 }, (_, i) => [`in/a${i}.txt`, textOf(i, 700)] as const);
    const root = folder({ ...Object.fromEntries(small), 'in/huge.txt': textOf(3, 19_000_000) });
    const command = `ulimit -n 256; exec "${process.execPath}" "${MAIN}" extract in --tagger none --workers 2 --summary out.json`;
    const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=512' };
    const { status } = spawnSync('sh', ['-c', command], { cwd: root, env, maxBuffer: 2 ** 26 });
    const account = JSON.parse(readFileSync(join(root, 'out.json'), 'utf8'));
    expect(status).toBe(1);
    expect(account).toMatchObject({ inputs: 401, ok: 400, skipped: 0, failed: 1 });
    expect(account.problems).toMatchObject([{ path: 'huge.txt', code: 'input-too-large' }]);
  });
});

describe('a thread that crashes', () => {
  it('reliability 28: out of memory fails one article, which keeps its line; the others are read', {
    timeout: 180_000,
  }, async () => {
    const files = Object.fromEntries(IDS.map((id, i) => [`in/${id}.txt`, textOf(i, 700)]));
    const root = folder({ ...files, 'in/huge.txt': textOf(3, 6_000_000) });
    const args = ['extract', 'in', '--tagger', 'none', '--workers', '1', '--article-words', '9000000'];
    args.push('--summary', 'summary.json');
    const { code, stdout } = await quotegraph(args, { cwd: root, env: { NODE_OPTIONS: '--max-old-space-size=120' } });
    expect(code).toBe(1);
    expect(account(root)).toMatchObject({
      inputs: 21,
      ok: 20,
      failed: 1,
      reasons: { failed: { 'article-crashed': 1 } },
    });
    expect(account(root).problems).toMatchObject([{ path: 'huge.txt', article: 'huge.txt', code: 'article-crashed' }]);
    expect(ndjson(stdout)).toHaveLength(21);
  });
});

const WORKERS = [1, 2, 4] as const;

/** Any two values of workers, order, chunk and place meet in one of the deals. */
const DEALS: readonly Deal[] = WORKERS.flatMap((workers, i) =>
  ORDERS.map((order, k) => {
    const [chunk = 1, env = {}] = [CHUNKS[(i + k) % 3], PLACES[(i + 2 * k) % 3]];
    return { workers, order, chunk, env, long: 'written' };
  }),
);

describe('reliability 29: {1, 2, 4} workers × 5 orders of files, with other chunks, time zones and locales', () => {
  it('give the same digest', async () => {
    const digests = new Set<string>();
    for (const deal of DEALS) digests.add(await digestOf(deal));
    expect([DEALS.length, digests.size]).toEqual([15, 1]);
  });
});
