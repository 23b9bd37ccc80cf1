import { hash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { withInMemoryTables } from '../src/collection/index.ts';
import { extractAll, joinOutcomes } from '../src/pipeline.ts';
import { read } from '../src/read/index.ts';
import { resolveSettings } from '../src/settings.ts';
import { graphJson } from '../src/write/graph-json.ts';
import { jsonLines } from '../src/write/json-lines.ts';
import { itLong } from './rounds.ts';
import { textOf } from './write/in-turn.ts';

const SETTINGS = resolveSettings({ tagger: 'none' });
const LINES = [
  [
    'pump',
    'Lock Gazette',
    '“The pumps will hold through the night, whatever the river does,” said Ada Brandt, the engineer.',
  ],
  ['lock', 'River Post', 'At the lock they hope. “The pumps will hold through the night,” Ada Brandt said.'],
  ['told', 'River Post', '“Nobody told us,” said Per Lund, who lives by the lock.'],
  ['copy', 'River Post', '“Nobody told us,” said Per Lund, who lives by the lock.'],
  [
    'quay',
    'Coast Weekly',
    'Brandt told the council: “The pumps will hold through the night, whatever the river does.”',
  ],
].map(([id, outlet, text]) => `${JSON.stringify({ id, outlet, text, date: '2022-05-01' })}\n`);

/** Five orders in which they may lie in a file. */
const ORDERS = LINES.map((_, i) =>
  (i % 2 === 0 ? [...LINES] : [...LINES].reverse()).map((_line, at, all) => all[(at + i) % all.length]).join(''),
);

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function digest(text: string, size: number): Promise<string> {
  return withInMemoryTables(async (tables) => {
    const results = read(['-'], { limits: SETTINGS.limits, stdin: inChunks(text, size) });
    const { graph, quotations } = await joinOutcomes(extractAll(results, SETTINGS), tables, SETTINGS);
    return hash('sha256', (await textOf(graphJson(graph))) + (await textOf(jsonLines([quotations]))), 'hex');
  });
}

describe('the same articles', () => {
  itLong('give one digest in five orders and three chunk sizes', async () => {
    const digests = new Set<string>();
    for (const order of ORDERS) for (const size of [7, 100, 65_536]) digests.add(await digest(order, size));
    expect(new Set(ORDERS).size).toBe(5);
    expect(digests.size).toBe(1);
  });
});
