/**
 * Grouping, joining and taking the best: all that sees more than two wordings at a time. The statements stay in the
 * subset that DuckDB and Spark SQL share, one SELECT a file. Wordings are numbers here: their places in the order of ids.
 */
import type { NumberedEdge, NumberedPair } from '../types.ts';
import { type Engine, openDuckDb } from './engine.ts';
import { statement } from './statements.ts';

export { isStore, openStore, writeStore } from './file.ts';
export { lookupIn } from './lookup.ts';
export { contentOf, Shelf } from './shelf.ts';
export { type Engine, openDuckDb };

function* keyRows(keys: Iterable<readonly number[]>) {
  let wording = 0;
  for (const own of keys) {
    for (const key of own) yield [wording, key, own.length] as const;
    wording += 1;
  }
}

/** Pairs of wordings that share telling keys, sorted; `keys` has those of each wording in turn, without repeats. */
export async function* candidatePairs(engine: Engine, keys: Iterable<readonly number[]>): AsyncGenerator<NumberedPair> {
  await engine.load('keys', { wording: 'INTEGER', shared_key: 'BIGINT', size: 'INTEGER' }, keyRows(keys));
  await engine.keep('telling', statement('telling'));
  for await (const rows of engine.stream(statement('candidates'))) {
    for (const [one, other] of rows) yield [Number(one), Number(other)];
  }
}

const EDGE = {
  child: 'INTEGER',
  parent: 'INTEGER',
  score: 'INTEGER',
  words: 'INTEGER',
  proof: 'VARCHAR',
  close: 'INTEGER',
} as const;

function* edgeRows(edges: readonly NumberedEdge[]) {
  for (const { child, parent, score, words, proof, close } of edges) {
    yield [child, parent, score, words, proof, close ? 1 : 0] as const;
  }
}

function* printRows(articles: Iterable<readonly string[]>) {
  let wording = 0;
  for (const own of articles) {
    for (const article of own) yield [wording, article] as const;
    wording += 1;
  }
}

/** The root of every child of the table `edges`, kept as the table `into`. Paths double in length at each round. */
async function keepRoots(engine: Engine, into: string): Promise<void> {
  await engine.keep('hops', statement('parents'));
  while (Number((await engine.rows(statement('unfinished')))[0]?.[0] ?? 0) > 0) {
    await engine.keep('further', statement('hops'));
    await engine.keep('hops', statement('finished'));
  }
  await engine.keep(into, statement('roots'));
}

/** `roots` leads from each wording that is a print of another's words to the fullest; `stock` are slogans and the like. */
export interface Roots {
  readonly roots: ReadonlyMap<number, number>;
  readonly stock: ReadonlySet<number>;
}

/**
 * One parent each, then the root: first over the edges that the words alone prove, then with those that these back.
 * `articles` has the articles that print each wording, in turn.
 */
export async function findRoots(
  engine: Engine,
  articles: Iterable<readonly string[]>,
  edges: readonly NumberedEdge[],
): Promise<Roots> {
  await engine.load('verified', EDGE, edgeRows(edges));
  await engine.load('prints', { wording: 'INTEGER', article: 'VARCHAR' }, printRows(articles));
  await engine.keep('edges', statement('firm'));
  await keepRoots(engine, 'firm_roots');
  await engine.keep('stories', statement('stories'));
  await engine.keep('stock', statement('stock'));
  await engine.keep('rare', statement('rare'));
  await engine.keep('edges', statement('backed'));
  await keepRoots(engine, 'roots');
  const roots = await engine.rows(statement('rooted'));
  const stock = await engine.rows(statement('stocked'));
  return {
    roots: new Map(roots.map(([child, root]) => [Number(child), Number(root)])),
    stock: new Set(stock.map(([wording]) => Number(wording))),
  };
}
