/** Exports stream: they write the first chunks of a collection without end. */
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type Exportable, type Stream } from '../../../src/write/export/index.ts';
import { tables } from '../../../src/write/export/tables.ts';
import { sample } from './sample.ts';

const CHUNKS = 1_000;

function* endless<Item>(items: readonly Item[], read: () => void): Generator<Item> {
  for (;;) {
    for (const item of items) {
      read();
      yield item;
    }
  }
}

async function all<Item>(items: Stream<Item>): Promise<Item[]> {
  const array: Item[] = [];
  for await (const item of items) array.push(item);
  return array;
}

async function endlessSample() {
  const { graph, quotations, full } = await sample();
  const rows = await all(full.cells());
  expect(new Set(graph.edges.map(({ type }) => type)).size).toBe(6);
  const counted = { read: 0 };
  const read = () => {
    counted.read += 1;
  };
  const collection: Exportable = {
    nodes: () => endless(graph.nodes, read),
    edges: () => endless(graph.edges, read),
    quotations: () => endless(quotations, read),
    cells: () => endless(rows, read),
    texts: () => [],
  };
  return { collection, counted, size: graph.nodes.length + graph.edges.length };
}

async function take<Item>(items: Iterable<Item> | AsyncIterable<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}

describe.each(['jsonld', 'gexf', 'graphml', 'neo4j', 'csv'] as const)('the first chunks of %s', (format) => {
  it('are written for an endless collection', async () => {
    const { collection, counted, size } = await endlessSample();
    const { write } = await EXPORT_FORMATS[format].load();
    for await (const { chunks } of write(collection)) {
      const before = counted.read;
      const taken = await take(chunks, CHUNKS);
      expect(taken).toHaveLength(CHUNKS);
      expect(Math.max(...taken.slice(1).map((chunk) => chunk.length))).toBeLessThan(10_000);
      // Each round has at least one item of the type of the file.
      expect(counted.read - before).toBeLessThanOrEqual((CHUNKS + 1) * size);
    }
  });
});

describe('the first rows for Parquet', () => {
  it('are read from an endless collection', async () => {
    const { collection, counted } = await endlessSample();
    for (const { rows } of tables(collection)) expect(await take(rows, CHUNKS)).toHaveLength(CHUNKS);
    expect(counted.read).toBe(3 * CHUNKS);
  });
});
