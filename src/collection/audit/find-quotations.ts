/** Looks up quotations by the keys of a text. */
import type { AuditablePrint, PrintLookup } from '../types.ts';

/** Maximum keys per query. Keys are sorted hashes, so every nth key is a fair sample of a long text. */
const MOST_KEYS = 64;
/** Maximum index entries per query, rarest keys first. */
const MOST_ENTRIES = 20_000;
/** Maximum quotations to compare word by word. */
const MOST_CANDIDATES = 24;
/** Weight of a key that occurs once; each doubling of the frequency subtracts one. */
const MOST_BITS = 32;

function sample(keys: readonly number[]): readonly number[] {
  const step = Math.ceil(keys.length / MOST_KEYS);
  return keys.filter((_, i) => i % step === 0);
}

type KeyCount = readonly [key: number, count: number];

/** How many quotations have each of the keys, rarest first. */
async function countsOf(prints: Pick<PrintLookup, 'count'>, keys: readonly number[]): Promise<readonly KeyCount[]> {
  const counted: KeyCount[] = [];
  for (const key of sample(keys)) counted.push([key, await prints.count(key)]);
  return counted.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** The rarest of the keys that quotations have. */
function tellingKeys(counted: readonly KeyCount[]): readonly KeyCount[] {
  const telling: KeyCount[] = [];
  let entries = 0;
  for (const [key, count] of counted) {
    entries += count;
    if (count > 0 && (entries <= MOST_ENTRIES || telling.length === 0)) telling.push([key, count]);
  }
  return telling;
}

/** Quotations, best first, and how many quotations of the collection have each key of the query. */
export interface FoundQuotations {
  readonly records: readonly AuditablePrint[];
  readonly counts: ReadonlyMap<number, number>;
}

/** The quotations that share the most keys; rare keys weigh more. */
export async function findQuotations(
  prints: PrintLookup<AuditablePrint>,
  keys: readonly number[],
): Promise<FoundQuotations> {
  const weights = new Map<number, number>();
  const counts = await countsOf(prints, keys);
  for (const [key, count] of tellingKeys(counts)) {
    const rarity = MOST_BITS - Math.floor(Math.log2(count));
    for (const place of await prints.places(key)) weights.set(place, (weights.get(place) ?? 0) + rarity);
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
  const records: AuditablePrint[] = [];
  for (const [place] of best) {
    const record = await prints.at(place);
    if (record) records.push(record);
  }
  return { records, counts: new Map(counts) };
}
