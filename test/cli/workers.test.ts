import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { padded, textOf } from '../workers/articles.ts';
import { CHUNKS, digestOf, ORDERS, PLACES } from './digest.ts';
import { folder, quotegraph } from './program.ts';

const KILLER = fileURLToPath(new URL('end-second-article.mjs', import.meta.url));

const line = (id: string, text: string) => `${JSON.stringify({ id, text, outlet: 'Coast Weekly' })}\n`;
const IDS = Array.from({ length: 20 }, (_, i) => `a${i}`);
/** The first one is too long for the main thread. */
const LINES = line('long', padded(textOf(1, 700))) + IDS.map((id, i) => line(id, textOf(i, 700))).join('');

const account = (root: string) => JSON.parse(readFileSync(join(root, 'summary.json'), 'utf8'));

describe('--workers', () => {
  it('must be a whole number', async () => {
    for (const wrong of ['-1', '1.5', 'all', ''])
      expect((await quotegraph(['extract', 'x', '--workers', wrong])).code).toBe(2);
  });
});

describe('the same articles', () => {
  itLong(
    'reliability 29: give the same bytes for any number of workers, order and size of files, time zone and locale',
    {
      timeout: 180_000,
    },
    async () => {
      const digests = new Set<string>();
      for (const [i, workers] of [0, 2].entries()) {
        const [order = [], chunk = 1, env = {}] = [ORDERS[i], CHUNKS[i % 3], PLACES[(i + 1) % 3]];
        digests.add(await digestOf({ workers, order, chunk, env, long: 'padded' }));
      }
      expect(digests.size).toBe(1);
    },
  );
});

describe('a thread that crashes', () => {
  itLong('reliability 28: while reading an article loses none: another thread reads it', async () => {
    const root = folder({ 'in.ndjson': LINES });
    const args = ['extract', 'in.ndjson', '--tagger', 'none', '--summary', 'summary.json', '--workers'];
    const undisturbed = await quotegraph([...args, '0'], { cwd: root });
    const { code, stdout } = await quotegraph([...args, '2'], { cwd: root, node: ['--import', KILLER] });
    expect([code, account(root).failed]).toEqual([0, 0]);
    expect(stdout).toBe(undisturbed.stdout);
  });
});
