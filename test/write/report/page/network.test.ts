import { beforeAll, describe, expect, it } from 'vitest';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { type NetworkFilter, networkOf, saidIn } from '../../../../src/report/page/network.ts';
import type { Tables } from '../../../../src/report/rows.ts';
import { sampleTables } from '../sample.ts';

const ALL: NetworkFilter = { speaker: null, outlet: null, words: '', reprinted: false };

const modelOf = (tables: Tables) =>
  new Model({ version: 3, generator: '', pageText: 'full', totals: totalsOf(tables) }, tables, true, async () => null);

let model: Model;
beforeAll(async () => {
  model = modelOf(await sampleTables());
});

const network = (filter: Partial<NetworkFilter> = {}) => networkOf(model, saidIn(model), { ...ALL, ...filter });
const labels = (filter: Partial<NetworkFilter>, kind: string) =>
  network(filter)
    .nodes.filter((node) => node.kind === kind)
    .map(({ label }) => label)
    .sort();

describe('the network of a collection', () => {
  it('connects utterances with their speakers and outlets, the best connected first', () => {
    const { shown, all, nodes, edges } = network();
    expect(all).toBe(2);
    expect(shown[0]?.words).toContain('eleven years');
    expect(shown[0]?.prints).toBe(3);
    expect(labels({}, 'speaker')).toEqual(['Maria Lindqvist', 'Tom Okafor']);
    expect(labels({}, 'outlet')).toEqual(['Coast Weekly', 'Island Post', 'Northgate Herald']);
    expect(edges).toHaveLength(6);
    for (const { from, to } of edges) {
      expect(nodes.some(({ key }) => key === from)).toBe(true);
      expect(nodes.some(({ key }) => key === to)).toBe(true);
    }
  });

  it('weights edges by prints', () => {
    expect(network({ words: 'eleven' }).edges.map(({ weight }) => weight)).toEqual([3, 1, 1, 1]);
  });

  it.each([
    ['a speaker', () => ({ speaker: model.tables.speakers.findIndex(({ name }) => name === 'Tom Okafor') }), 1],
    ['an outlet', () => ({ outlet: model.tables.outlets.findIndex(({ name }) => name === 'Coast Weekly') }), 1],
    ['words in any case', () => ({ words: 'fishermen' }), 1],
    ['reprinted utterances', () => ({ reprinted: true }), 1],
    ['words that do not occur', () => ({ words: 'no such words' }), 0],
  ])('can be filtered by %s', (_, filter, count) => {
    expect(network(filter()).shown).toHaveLength(count);
  });

  it('omits the least connected utterances of a large collection, and counts all', async () => {
    const { utterances, ...tables } = await sampleTables();
    const many = Array.from({ length: 400 }, (_, i) =>
      utterances.map((row) => ({ ...row, id: `${row.id} ${i}` })),
    ).flat();
    const crowd = modelOf({ ...tables, utterances: many });
    const { shown, all } = networkOf(crowd, saidIn(crowd), ALL);
    expect(all).toBe(800);
    expect(shown).toHaveLength(150);
    expect(shown.every(({ prints }) => prints === 3)).toBe(true);
  });
});
