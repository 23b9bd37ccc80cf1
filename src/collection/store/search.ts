/** Looking quotations up in a store, by the keys of words that somebody asks about. */
import { QuotationRecord } from '../../schema.ts';
import { byUnits } from '../ids.ts';
import type { Engine } from './engine.ts';
import { statement } from './statements.ts';

/** Key entries that one question reads: the rarest keys first, as many as fit. */
const MOST_ENTRIES = 20_000;
/** Quotations that are compared word by word. */
const MOST_CANDIDATES = 60;
/** What the rarest key weighs; each doubling of those who have it takes one off. */
const MOST_BITS = 32;

/** The rarest of the keys, and how many quotations have each. */
async function tellingKeys(engine: Engine, keys: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (keys.length === 0) return new Map();
  const counted = await engine.rows(statement('key-counts', { keys }));
  const telling = new Map<number, number>();
  let entries = 0;
  for (const [key, count] of counted) {
    entries += Number(count);
    if (entries > MOST_ENTRIES && telling.size > 0) break;
    telling.set(Number(key), Number(count));
  }
  return telling;
}

/** The quotations that share most with the keys, those with the rarest first. */
export async function search(engine: Engine, keys: readonly number[]): Promise<readonly QuotationRecord[]> {
  const telling = await tellingKeys(engine, keys);
  if (telling.size === 0) return [];
  const weights = new Map<number, number>();
  const entries = statement('key-entries', { keys: [...telling.keys()] });
  for await (const rows of engine.stream(entries)) {
    for (const [key, place] of rows) {
      const rarity = MOST_BITS - Math.floor(Math.log2(telling.get(Number(key)) ?? 1));
      weights.set(Number(place), (weights.get(Number(place)) ?? 0) + rarity);
    }
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
  const places = best.map(([place]) => place);
  const found = await engine.rows(statement('quotations-at', { places }));
  const records = new Map(
    found.map(([place, json]) => [Number(place), QuotationRecord.parse(JSON.parse(String(json)))]),
  );
  return places.flatMap((place) => records.get(place) ?? []);
}

/** All prints of some utterances. */
export async function printsOf(
  engine: Engine,
  utterances: readonly string[],
): Promise<ReadonlyMap<string, readonly QuotationRecord[]>> {
  if (utterances.length === 0) return new Map();
  const rows = await engine.rows(statement('prints-of', { utterances }));
  const prints = new Map<string, QuotationRecord[]>();
  for (const [utterance, json] of rows) {
    const record = QuotationRecord.parse(JSON.parse(String(json)));
    const known = prints.get(String(utterance));
    if (known) known.push(record);
    else prints.set(String(utterance), [record]);
  }
  for (const records of prints.values()) records.sort((a, b) => byUnits(a.id, b.id));
  return prints;
}
