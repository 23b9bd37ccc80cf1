/**
 * Grouping, joining and taking the best: all that sees more than two wordings at a time. The statements stay in the
 * subset that DuckDB and Spark SQL share, one SELECT a file.
 */
import { readFileSync } from 'node:fs';
import type { CandidatePair, ReuseEdge } from '../types.ts';
import { type Engine, openDuckDb } from './engine.ts';

export { type Engine, openDuckDb };

const statement = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

export interface KeyedWording {
  readonly id: string;
  readonly keys: readonly string[];
  readonly articles: readonly string[];
}

function* keyRows(wordings: readonly KeyedWording[]) {
  for (const { id, keys } of wordings) for (const key of keys) yield [id, key] as const;
}

/** Pairs of wordings that share a telling key, sorted. */
export async function candidatePairs(
  engine: Engine,
  wordings: readonly KeyedWording[],
): Promise<readonly CandidatePair[]> {
  await engine.load('keys', { wording: 'VARCHAR', shared_key: 'VARCHAR' }, keyRows(wordings));
  const rows = await engine.rows(statement('candidates'));
  return rows.map(([one, other]) => ({ one: String(one), other: String(other) }));
}

const EDGE = {
  child: 'VARCHAR',
  parent: 'VARCHAR',
  score: 'INTEGER',
  words: 'INTEGER',
  proof: 'VARCHAR',
  close: 'INTEGER',
} as const;

function* edgeRows(edges: readonly ReuseEdge[]) {
  for (const { child, parent, score, words, proof, close } of edges) {
    yield [child, parent, score, words, proof, close ? 1 : 0] as const;
  }
}

/** The root of every child of the table `edges`, kept as the table `into`. Paths double in length at each round. */
async function keepRoots(engine: Engine, into: string): Promise<void> {
  await engine.keep('hops', statement('parents'));
  while (Number((await engine.rows(statement('unfinished')))[0]?.[0] ?? 0) > 0) {
    await engine.keep('further', statement('hops'));
    await engine.keep('hops', 'SELECT child, parent FROM further');
  }
  await engine.keep(into, statement('roots'));
}

/** `roots` leads from each wording that is a print of another's words to the fullest; `stock` are slogans and the like. */
export interface Roots {
  readonly roots: ReadonlyMap<string, string>;
  readonly stock: ReadonlySet<string>;
}

/** One parent each, then the root: first over the edges that the words alone prove, then with those that these back. */
export async function findRoots(
  engine: Engine,
  wordings: readonly KeyedWording[],
  edges: readonly ReuseEdge[],
): Promise<Roots> {
  await engine.load('verified', EDGE, edgeRows(edges));
  const printed = wordings.flatMap(({ id, articles }) => articles.map((article) => [id, article] as const));
  await engine.load('prints', { wording: 'VARCHAR', article: 'VARCHAR' }, printed);
  await engine.keep('edges', statement('firm'));
  await keepRoots(engine, 'firm_roots');
  await engine.keep('stories', statement('stories'));
  await engine.keep('stock', statement('stock'));
  await engine.keep('rare', statement('rare'));
  await engine.keep('edges', statement('backed'));
  await keepRoots(engine, 'roots');
  const roots = await engine.rows('SELECT child, root FROM roots ORDER BY child');
  const stock = await engine.rows('SELECT wording FROM stock ORDER BY wording');
  return {
    roots: new Map(roots.map(([child, root]) => [String(child), String(root)])),
    stock: new Set(stock.map(([wording]) => String(wording))),
  };
}
