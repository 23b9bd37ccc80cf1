/** Digests of builds of the same twelve articles, distributed in different ways. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { LONG, padded, textOf } from '../workers/articles.ts';
import { contentOf, folder, quotegraph } from './program.ts';

/** The text of the article that is too long for the main thread. */
const LONG_TEXTS = { padded: padded(textOf(15, 900)), written: textOf(15, LONG) } as const;

const record = (i: number, long: Deal['long']) =>
  JSON.stringify({
    id: `a${i}`,
    text: i === 5 ? LONG_TEXTS[long] : textOf(i * 3, 900),
    outlet: `Paper ${i % 4}`,
    date: `2022-03-${10 + i}`,
  });

const INDICES = Array.from({ length: 12 }, (_, i) => i);

export const ORDERS: readonly (readonly number[])[] = [
  INDICES,
  INDICES.toReversed(),
  INDICES.toSorted((a, b) => ((a * 7) % 12) - ((b * 7) % 12)),
  [...INDICES.slice(6), ...INDICES.slice(0, 6)],
  INDICES.toSorted((a, b) => (a % 3) - (b % 3)),
];

/** How many articles lie in one file. */
export const CHUNKS = [1, 4, 12] as const;

export const PLACES: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
];

export interface Deal {
  readonly workers: number;
  readonly order: readonly number[];
  readonly chunk: number;
  readonly env: NodeJS.ProcessEnv;
  readonly long: 'padded' | 'written';
}

/** SHA-256 of every file but run.json; the files are named against their order. */
export async function digestOf({ workers, order, chunk, env, long }: Deal): Promise<string> {
  const count = order.length / chunk;
  const files = Array.from({ length: count }, (_, i) => order.slice(i * chunk, (i + 1) * chunk));
  const names = files.map((_, i) => `${count - i}.ndjson`);
  const lines = files.map((file) => `${file.map((i) => record(i, long)).join('\n')}\n`);
  const root = folder(Object.fromEntries(lines.map((text, i) => [names[i] ?? '', text])));
  const args = ['build', ...names, '-o', 'out', '--tagger', 'none', '--workers', String(workers), '-q'];
  expect(await quotegraph(args, { cwd: root, env })).toEqual({ code: 0, stdout: '', stderr: '' });
  return createHash('sha256')
    .update(JSON.stringify(contentOf(join(root, 'out'))))
    .digest('hex');
}
