/**
 * Which wordings meet, and what was found between them: kept from run to run, so that only pairs that are new, or of which a
 * key says more now or less, are looked at again.
 */
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

/** A wording under its number, with its keys, without repeats. */
export type KeyedWording = readonly [wording: number, keys: readonly number[]];

/** Wordings that came and went since the last run, under their numbers, and the keys of those that came, some at a time. */
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

/** Brings the keys up to date, and takes out the edges that may no longer hold; the pairs to verify are then `candidatePairs`. */
export async function renewKeys(engine: Engine, { fresh, gone, keys }: WordingChanges): Promise<void> {
  const isFirst = !(await hasKeys(engine));
  await engine.load('gone', WORDING, asRows(gone), 'passing');
  await engine.keep('gone_keys', GONE_KEYS, 'passing');
  if (gone.length > 0) await engine.remove('keys', 'wording', 'SELECT wording FROM gone');
  for await (const some of keys) await engine.append('keys', TABLES.keys, keyRows(some));
  if (isFirst) {
    await engine.keep('telling', statement('telling'), 'passing');
    await engine.keep('pairs', statement('candidates'), 'passing');
    return engine.load('edges', TABLES.edges, []);
  }
  await engine.load('fresh', WORDING, asRows(fresh), 'passing');
  await engine.keep('moved', statement('moved'), 'passing');
  await engine.keep('reopened', statement('reopened'), 'passing');
  await engine.keep('undone', statement('undone'), 'passing');
  await engine.keep('edges', statement('standing'));
  await engine.keep('stirred', statement('stirred'), 'passing');
  await engine.keep('telling_again', statement('telling-again'), 'passing');
  await engine.keep('pairs', statement('candidates-again'), 'passing');
}

/** Pairs of wordings that share telling keys, of which nothing is known yet: sorted. */
export async function* candidatePairs(engine: Engine): AsyncGenerator<NumberedPair> {
  for await (const rows of engine.stream('SELECT one, other FROM pairs ORDER BY one NULLS LAST, other NULLS LAST')) {
    for (const [one, other] of rows) yield [Number(one), Number(other)];
  }
}

/** The wordings that are in one of them. */
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
 * Empties all tables that hang on the reuse logic, for a store that another version of it filled. Quotations keep their utterances,
 * so that former ids still lead somewhere; without a wording, each counts as new.
 */
export async function forgetMatches(engine: Engine): Promise<void> {
  for (const table of ['keys', 'edges', 'compared'] as const) await engine.load(table, TABLES[table], []);
  await engine.keep('placed', 'SELECT place, -1 AS wording, mark, utterance, around, checksum FROM placed');
}
