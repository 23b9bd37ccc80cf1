import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../workers/articles.ts';
import { CHUNKS, digestOf, ORDERS, PLACES } from './digest.ts';
import { folder, MAIN } from './program.ts';

describe('reliability 28: a heap of 512 MB and 256 file handles', () => {
  it('fail one article at most, the one that is too large for them', () => {
    const small = Array.from({ length: 400 }, (_, i) => [`in/a${i}.txt`, textOf(i, 700)] as const);
    const root = folder({ ...Object.fromEntries(small), 'in/huge.txt': textOf(3, 19_000_000) });
    const command = `ulimit -n 256; exec "${process.execPath}" "${MAIN}" extract in --tagger none --workers 2 --summary out.json`;
    const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=512' };
    const { status } = spawnSync('sh', ['-c', command], { cwd: root, env, maxBuffer: 2 ** 26 });
    const account = JSON.parse(readFileSync(join(root, 'out.json'), 'utf8'));
    expect(status).toBe(1);
    expect(account).toMatchObject({ inputs: 401, ok: 400, skipped: 0, failed: 1 });
    // On a busy machine its time is up before the memory is.
    expect(account.problems).toMatchObject([
      { path: 'huge.txt', code: expect.stringMatching(/^article-(crashed|timeout)$/) },
    ]);
  });
});

describe('reliability 29: {1, 2, 4} workers × 5 orders of files × 3 chunks, in three time zones and locales', () => {
  it('give one digest', async () => {
    const deals = [1, 2, 4].flatMap((workers) =>
      ORDERS.flatMap((order) => CHUNKS.map((chunk) => ({ workers, order, chunk }))),
    );
    const digests = new Set<string>();
    for (const [i, deal] of deals.entries()) {
      digests.add(await digestOf({ ...deal, env: PLACES[i % PLACES.length] ?? {} }));
      // The same in another place: a place is not bound to a chunk.
      if (deal.chunk === 4) digests.add(await digestOf({ ...deal, env: PLACES[(i + 1) % PLACES.length] ?? {} }));
    }
    expect([deals.length, digests.size]).toEqual([45, 1]);
  });
});
