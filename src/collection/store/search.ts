/** Looking quotations up in a store, by the keys of words that somebody asks about. */
import { QuotationRecord } from '../../schema.ts';
import { byUnits } from '../ids.ts';
import type { Engine, Row } from './engine.ts';
import { statement } from './statements.ts';

/** Keys that one question looks up: hashes in order are a fair sample of a long text's. */
const MOST_KEYS = 64;
/** Key entries that it reads: the rarest keys first, as many as fit. */
const MOST_ENTRIES = 20_000;
/** Quotations that are compared word by word. */
const MOST_CANDIDATES = 24;
/** What the rarest key weighs; each doubling of those who have it takes one off. */
const MOST_BITS = 32;

function sample(keys: readonly number[]): readonly number[] {
  const step = Math.ceil(keys.length / MOST_KEYS);
  return keys.filter((_, i) => i % step === 0);
}

/**
 * The rarest of the keys, and how many quotations have each. One key a statement: the engine then skips all blocks but one,
 * where for a list it would read the whole table.
 */
async function tellingKeys(engine: Engine, keys: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const counted: (readonly [key: number, count: number])[] = [];
  for (const key of sample(keys)) {
    for (const [count] of await engine.rows(statement('entry-count', { keys: [key] })))
      counted.push([key, Number(count)]);
  }
  counted.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const telling = new Map<number, number>();
  let entries = 0;
  for (const [key, count] of counted) {
    entries += count;
    if (count > 0 && (entries <= MOST_ENTRIES || telling.size === 0)) telling.set(key, count);
  }
  return telling;
}

/** Of its pieces one record. */
const recordOf = ([around, line]: Row): QuotationRecord =>
  QuotationRecord.parse(Object.assign({}, ...JSON.parse(String(around)), JSON.parse(String(line))));

/** The quotations that share most with the keys, those with the rarest first. */
export async function search(engine: Engine, keys: readonly number[]): Promise<readonly QuotationRecord[]> {
  const weights = new Map<number, number>();
  for (const [key, count] of await tellingKeys(engine, keys)) {
    const rarity = MOST_BITS - Math.floor(Math.log2(count));
    for (const [place] of await engine.rows(statement('entries-of', { keys: [key] }))) {
      weights.set(Number(place), (weights.get(Number(place)) ?? 0) + rarity);
    }
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
  const found: QuotationRecord[] = [];
  for (const [place] of best) {
    found.push(...(await engine.rows(statement('records-at', { places: [place] }))).map(recordOf));
  }
  return found;
}

/** All prints of an utterance. */
export async function printsOf(engine: Engine, utterance: string): Promise<readonly QuotationRecord[]> {
  const rows = await engine.rows(statement('prints-of', { utterances: [utterance] }));
  return rows.map(recordOf).sort((a, b) => byUnits(a.id, b.id));
}
