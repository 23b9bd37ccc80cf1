/** Keys and edges of wordings, kept between runs, so that a run verifies only pairs that changed. */
import type { NumberedEdge, NumberedPair } from '../collection/types.ts';
import type { Engine } from './engine.ts';
import { statement } from './statements.ts';
import { TABLES } from './tables.ts';

const GONE_KEYS = `
  SELECT keys.shared_key AS shared_key
  FROM keys
  JOIN gone ON keys.wording = gone.wording`;

const PAIRED = `
  SELECT one AS wording
  FROM pairs
  UNION
  SELECT other AS wording
  FROM pairs`;

/** The number of a wording with its distinct keys. */
export type KeyedWording = readonly [wording: number, keys: readonly number[]];

/** Numbers of the wordings added and removed since the last run, and the keys of the added ones in batches. */
export interface WordingChanges {
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
  readonly keys: AsyncIterable<readonly KeyedWording[]>;
}

const WORDING = { wording: 'INTEGER' } as const;

const asRows = (numbers: readonly number[]) => numbers.map((number) => [number] as const);

function* keyRows(keys: readonly KeyedWording[]) {
  for (const [wording, own] of keys) for (const key of own) yield [wording, key, own.length] as const;
}

const hasKeys = async (engine: Engine) => (await engine.rows('SELECT wording FROM keys LIMIT 1')).length > 0;

/** Updates the keys, removes invalidated edges and collects the pairs to verify, which `candidatePairs` returns. */
export async function renewKeys(engine: Engine, { fresh, gone, keys }: WordingChanges): Promise<void> {
  const isFirst = !(await hasKeys(engine));
  await engine.load('gone', WORDING, asRows(gone), 'temporary');
  await engine.keep('gone_keys', GONE_KEYS, 'temporary');
  if (gone.length > 0) await engine.remove('keys', 'wording', 'SELECT wording FROM gone');
  for await (const some of keys) await engine.append('keys', TABLES.keys, keyRows(some));
  if (isFirst) {
    await engine.keep('informative_keys', statement('informative-keys'), 'temporary');
    await engine.keep('pairs', statement('candidates'), 'temporary');
    return engine.load('edges', TABLES.edges, []);
  }
  await engine.load('fresh', WORDING, asRows(fresh), 'temporary');
  await engine.keep('key_changes', statement('key-changes'), 'temporary');
  await engine.keep('rebanded_keys', statement('rebanded-keys'), 'temporary');
  await engine.keep('invalidated_edges', statement('invalidated-edges'), 'temporary');
  await engine.keep('edges', statement('valid-edges'));
  await engine.keep('affected_wordings', statement('affected-wordings'), 'temporary');
  await engine.keep('affected_keys', statement('affected-keys'), 'temporary');
  await engine.keep('pairs', statement('affected-candidates'), 'temporary');
}

/** The pairs to verify, sorted. */
export async function* candidatePairs(engine: Engine): AsyncGenerator<NumberedPair> {
  for await (const rows of engine.stream('SELECT one, other FROM pairs ORDER BY one NULLS LAST, other NULLS LAST')) {
    for (const [one, other] of rows) yield [Number(one), Number(other)];
  }
}

/** The wordings of the pairs to verify. */
export async function pairedWordings(engine: Engine): Promise<readonly number[]> {
  return (await engine.rows(PAIRED)).map(([wording]) => Number(wording));
}

function* edgeRows(edges: readonly NumberedEdge[]) {
  for (const { child, parent, score, words, proof, close } of edges) {
    yield [child, parent, score, words, proof, close ? 1 : 0] as const;
  }
}

export const addEdges = (engine: Engine, edges: readonly NumberedEdge[]): Promise<void> =>
  engine.append('edges', TABLES.edges, edgeRows(edges));

/**
 * Empties the tables that depend on the version of the reuse logic. Quotations keep their utterances, so that former ids remain valid;
 * without a wording, each counts as new.
 */
export async function forgetMatches(engine: Engine): Promise<void> {
  for (const table of ['keys', 'edges', 'compared'] as const) await engine.load(table, TABLES[table], []);
  await engine.keep('placed', 'SELECT place, -1 AS wording, mark, utterance, around, checksum FROM placed');
}
