import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NumberedEdge, NumberedPair } from '../../src/collection/types.ts';
import {
  addEdges,
  candidatePairs,
  clusterWordings,
  type Engine,
  renewKeys,
  storeInMemory,
} from '../../src/database/index.ts';
import { TABLES } from '../../src/database/tables.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await storeInMemory();
});
afterAll(() => engine.close());

const edge = (child: number, parent: number, more: Partial<NumberedEdge> = {}): NumberedEdge => ({
  child,
  parent,
  score: 100,
  words: 20,
  proof: 'words',
  close: false,
  ...more,
});

/** Each wording in an article of its own, unless it is said which. */
async function rootsOf(edges: readonly NumberedEdge[], articles: Readonly<Record<number, string>> = {}) {
  await engine.load('edges', TABLES.edges, []);
  await addEdges(engine, edges);
  const places = Array.from({ length: 50 }, (_, place) => place);
  return clusterWordings(
    engine,
    places,
    places.map((place) => [articles[place] ?? `article ${place}`]),
  );
}

async function* inOneGo(keys: readonly (readonly number[])[], first = 0) {
  yield keys.map((own, place) => [place + first, own] as const);
}

async function found() {
  const pairs: NumberedPair[] = [];
  for await (const pair of candidatePairs(engine)) pairs.push(pair);
  return pairs;
}

async function pairsOf(keys: readonly (readonly number[])[]) {
  await engine.load('keys', TABLES.keys, []);
  await renewKeys(engine, { fresh: keys.map((_, place) => place), gone: [], keys: inOneGo(keys) });
  return found();
}

describe('the engine', () => {
  it('gives back what was loaded, in any number of chunks, and runs none of it as SQL', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`row ${i}; DROP TABLE "x" --\u0000 “ü”`, i] as const);
    await engine.load('numbered', { name: 'VARCHAR', place: 'INTEGER' }, rows);
    expect(await engine.rows('SELECT name, place FROM numbered ORDER BY place')).toEqual(rows);
  });

  it('refuses what is not a name', async () => {
    await expect(engine.load('x; --', {}, [])).rejects.toThrow(TypeError);
  });
});

describe('candidate pairs', () => {
  it('share a key, and are sorted, each listed once', async () => {
    expect(await pairsOf([[1, 2], [3], [2, 4], [1, 2, 9_007_199_254_740_991]])).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
    ]);
  });

  it('do not come from a key of more than a hundred wordings', async () => {
    const many = (count: number) => Array.from({ length: count }, () => [1]);
    expect(await pairsOf(many(100))).toHaveLength((100 * 99) / 2);
    expect(await pairsOf(many(101))).toEqual([]);
  });

  it('are not made by one turn of phrase in two long texts', async () => {
    const long = (from: number) => Array.from({ length: 30 }, (_, i) => from + i);
    expect(await pairsOf([long(0), long(29)])).toEqual([]);
    expect(await pairsOf([long(0), long(20)])).toEqual([[0, 1]]);
  });
});

describe('pairs of a later run', () => {
  const add = async (keys: readonly (readonly number[])[], first: number, gone: readonly number[] = []) => {
    await renewKeys(engine, { fresh: keys.map((_, i) => i + first), gone, keys: inOneGo(keys, first) });
    return found();
  };

  it('are those with a new wording', async () => {
    await pairsOf([[1, 2], [3], [1, 3]]);
    expect(await add([[3], [7]], 3)).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('include pairs of earlier wordings if more or fewer wordings now share their key', async () => {
    const shared = (count: number) => Array.from({ length: count }, (_, i) => [1, 100 + i]);
    // What five have is telling enough for a sixth of the smaller, what six have for a fourth.
    await pairsOf(shared(4));
    expect(await add([[1, 200]], 4)).toHaveLength(4);
    expect(await add([[1, 201]], 5)).toHaveLength(15);
    expect(await add([], 6, [0])).toHaveLength(10);
  });

  it('lose their edges once they are no longer candidates', async () => {
    await pairsOf([[1], [1], [2], [2]]);
    await addEdges(engine, [edge(0, 1), edge(2, 3)]);
    await add([], 4, [3]);
    expect(await engine.rows('SELECT child, parent FROM edges')).toEqual([[0, 1]]);
    await add(
      Array.from({ length: 99 }, () => [1]),
      4,
    );
    expect(await engine.rows('SELECT child, parent FROM edges')).toEqual([]);
  });
});

describe('the root', () => {
  it('is reached over any number of parents', async () => {
    const chain = Array.from({ length: 40 }, (_, i) => edge(i + 1, i));
    const { roots } = await rootsOf(chain);
    expect(new Set(roots.values())).toEqual(new Set([0]));
  });

  it('goes over the parent with the best score, then the longest, then the first', async () => {
    const { roots } = await rootsOf([
      edge(0, 1, { score: 80, words: 90 }),
      edge(0, 2, { words: 30 }),
      edge(0, 4, { words: 40 }),
      edge(0, 3, { words: 40 }),
    ]);
    expect([...roots]).toEqual([[0, 3]]);
  });

  it('is not reached over an edge that only a story could prove, unless the articles tell one', async () => {
    const [fragment, whole, cut, speech] = [0, 1, 2, 3];
    const edges = [edge(fragment, whole, { proof: 'story' }), edge(cut, speech)];
    expect((await rootsOf(edges)).roots.has(fragment)).toBe(false);
    const told = await rootsOf(edges, { [fragment]: 'a', [whole]: 'b', [cut]: 'a', [speech]: 'b' });
    expect(told.roots.get(fragment)).toBe(whole);
  });

  it('is reached over rare words only if no other utterance has them', async () => {
    const [fragment, whole, other] = [0, 1, 2];
    const rare = [edge(fragment, whole, { proof: 'rarity' })];
    expect((await rootsOf(rare)).roots.get(fragment)).toBe(whole);
    const common = [...rare, edge(fragment, other, { proof: 'none' })];
    expect((await rootsOf(common)).roots.has(fragment)).toBe(false);
  });

  it('is not given to a slogan, which is part of many utterances', async () => {
    const slogan = 0;
    const { roots, formulaic } = await rootsOf([1, 2, 3, 4].map((whole) => edge(slogan, whole, { proof: 'occasion' })));
    expect([...formulaic]).toEqual([slogan]);
    expect(roots.has(slogan)).toBe(false);
  });
});

describe('two interleaved streams', () => {
  const COUNT = 10_000;
  const numbered = 'SELECT number FROM numbered ORDER BY number NULLS LAST';

  async function readInTurns(other: Engine): Promise<readonly number[]> {
    const counts = [0, 0];
    const streams = [engine, other].map((one) => one.stream(numbered)[Symbol.asyncIterator]());
    for (let open = streams.length; open > 0; ) {
      open = 0;
      for (const [i, stream] of streams.entries()) {
        const { value, done } = await stream.next();
        if (done) continue;
        counts[i] = (counts[i] ?? 0) + value.length;
        open += 1;
      }
    }
    return counts;
  }

  it('are complete on two connections, and an error on one', async () => {
    await engine.load(
      'numbered',
      { number: 'INTEGER' },
      Array.from({ length: COUNT }, (_, i) => [i] as const),
    );
    const other = await engine.beside();
    expect(await readInTurns(other)).toEqual([COUNT, COUNT]);
    other.close();
    await expect(readInTurns(engine)).rejects.toThrow(/second stream/);
  });
});
