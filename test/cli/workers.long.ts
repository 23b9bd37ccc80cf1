import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONG, textOf } from '../workers/articles.ts';
import { contentOf, folder, MAIN, quotegraph } from './program.ts';

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

describe('reliability 29: workers, orders, chunks, time zones and locales', () => {
  const ids = Array.from({ length: 12 }, (_, i) => i);
  const text = (i: number) => textOf(i * 3, i === 5 ? LONG : 900);
  const record = (i: number) =>
    JSON.stringify({ id: `a${i}`, text: text(i), outlet: `Paper ${i % 4}`, date: `2022-03-${10 + i}` });
  const PLACES = [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
  ];
  const ORDERS = [
    ids,
    ids.toReversed(),
    ids.toSorted((a, b) => ((a * 7) % 12) - ((b * 7) % 12)),
    [...ids.slice(6), ...ids.slice(0, 6)],
    ids.toSorted((a, b) => (a % 3) - (b % 3)),
  ];
  /** How many articles lie in one file. */
  const CHUNKS = [1, 4, 12];

  it('give one digest', async () => {
    const digests = new Set<string>();
    let runs = 0;
    for (const workers of ['1', '2', '4']) {
      for (const order of ORDERS) {
        for (const chunk of CHUNKS) {
          const files = Array.from({ length: order.length / chunk }, (_, i) => order.slice(i * chunk, (i + 1) * chunk));
          const names = files.map((_, i) => `${files.length - i}.ndjson`);
          const root = folder(
            Object.fromEntries(files.map((file, i) => [names[i] ?? '', `${file.map(record).join('\n')}\n`])),
          );
          const env = PLACES[runs % PLACES.length] ?? {};
          const { code } = await quotegraph(['build', ...names, '-o', 'out', '--workers', workers, '-q'], {
            cwd: root,
            env,
          });
          expect(code).toBe(0);
          digests.add(
            createHash('sha256')
              .update(JSON.stringify(contentOf(join(root, 'out'))))
              .digest('hex'),
          );
          runs += 1;
        }
      }
    }
    expect([runs, digests.size]).toEqual([45, 1]);
  });
});
