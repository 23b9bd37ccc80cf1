import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidatePairs, type Engine, findRoots, openDuckDb } from '../../../src/collection/store/index.ts';
import type { ReuseEdge } from '../../../src/collection/types.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

const wording = (id: string, keys: readonly string[] = [], articles = [`article of ${id}`]) => ({ id, keys, articles });

const edge = (child: string, parent: string, more: Partial<ReuseEdge> = {}): ReuseEdge => ({
  child,
  parent,
  score: 100,
  words: 20,
  proof: 'words',
  close: false,
  ...more,
});

const rootsOf = async (ids: readonly string[], edges: readonly ReuseEdge[]) =>
  Object.fromEntries(
    (
      await findRoots(
        engine,
        ids.map((id) => wording(id)),
        edges,
      )
    ).roots,
  );

describe('the engine', () => {
  it('gives back what was loaded, also more than one chunk of it, and says nothing of text', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`row ${i}; DROP TABLE "x" --\u0000 “ü”`, i] as const);
    await engine.load('numbered', { name: 'VARCHAR', place: 'INTEGER' }, rows);
    expect(await engine.rows('SELECT name, place FROM numbered ORDER BY place')).toEqual(rows);
  });

  it('refuses a name that is none', async () => {
    await expect(engine.load('x; --', {}, [])).rejects.toThrow(TypeError);
  });
});

describe('candidate pairs', () => {
  it('share a key, and come sorted, each once', async () => {
    const wordings = [wording('c', ['1', '2']), wording('a', ['2', '1']), wording('b', ['3'])];
    expect(await candidatePairs(engine, wordings)).toEqual([{ one: 'a', other: 'c' }]);
  });

  it('do not come from a key of more than a hundred wordings', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => wording(`w${i}`, ['common']));
    expect(await candidatePairs(engine, many(100))).toHaveLength((100 * 99) / 2);
    expect(await candidatePairs(engine, many(101))).toEqual([]);
  });
});

describe('the root', () => {
  it('is reached over any number of parents', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `w${String(i).padStart(2, '0')}`);
    const chain = ids.slice(1).map((id, i) => edge(id, ids[i] ?? ''));
    expect(new Set(Object.values(await rootsOf(ids, chain)))).toEqual(new Set(['w00']));
  });

  it('goes over the parent with the best score, then the longest, then the smallest id', async () => {
    const edges = [
      edge('child', 'worse', { score: 80, words: 90 }),
      edge('child', 'shorter', { words: 30 }),
      edge('child', 'later', { words: 40 }),
      edge('child', 'earlier', { words: 40 }),
    ];
    expect(await rootsOf(['child', 'worse', 'shorter', 'later', 'earlier'], edges)).toEqual({ child: 'earlier' });
  });

  it('is not reached over an edge that only a story could prove, unless the articles tell one', async () => {
    const edges = [edge('fragment', 'whole', { proof: 'story' }), edge('cut', 'speech')];
    const wordings = [
      wording('fragment', [], ['a']),
      wording('whole', [], ['b']),
      wording('cut', [], ['a']),
      wording('speech', [], ['b']),
    ];
    expect((await findRoots(engine, wordings, edges)).roots.get('fragment')).toBe('whole');
    const strangers = wordings.map(({ id }) => wording(id));
    expect((await findRoots(engine, strangers, edges)).roots.has('fragment')).toBe(false);
  });

  it('is not given to a slogan, which stands in many utterances', async () => {
    const wholes = ['one', 'two', 'three', 'four'];
    const edges = wholes.map((whole) => edge('slogan', whole, { proof: 'occasion' }));
    const found = await findRoots(
      engine,
      ['slogan', ...wholes].map((id) => wording(id)),
      edges,
    );
    expect([...found.stock]).toEqual(['slogan']);
    expect(found.roots.has('slogan')).toBe(false);
  });
});
