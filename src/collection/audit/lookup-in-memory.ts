/** Indexes quotations in memory, for audits in the report page. */
import { groupBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import { quotationKeys } from '../reuse/index.ts';
import type { AuditablePrint, PrintLookup } from '../types.ts';

/** Quotations indexed between two pauses. */
const IN_ONE_GO = 500;

/** Hash table from keys to places, in flat arrays. */
interface KeyTable {
  readonly slots: number;
  /** Start of each slot, then the end of the last slot. */
  readonly starts: Uint32Array;
  readonly keys: Float64Array;
  readonly places: Uint32Array;
}

function tableOf(rows: readonly (readonly number[])[]): KeyTable {
  const entries = rows.reduce((sum, keys) => sum + keys.length, 0);
  const slots = Math.max(1, entries);
  const starts = new Uint32Array(slots + 1);
  for (const keys of rows) for (const key of keys) starts[(key % slots) + 1] = (starts[(key % slots) + 1] ?? 0) + 1;
  for (let slot = 1; slot <= slots; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const next = starts.slice();
  const [keyOf, placeOf] = [new Float64Array(entries), new Uint32Array(entries)];
  rows.forEach((keys, place) => {
    for (const key of keys) {
      const at = next[key % slots] ?? 0;
      next[key % slots] = at + 1;
      keyOf[at] = key;
      placeOf[at] = place;
    }
  });
  return { slots, starts, keys: keyOf, places: placeOf };
}

function placesIn({ slots, starts, keys, places }: KeyTable, key: number): readonly number[] {
  const found: number[] = [];
  const end = starts[(key % slots) + 1] ?? 0;
  for (let at = starts[key % slots] ?? 0; at < end; at++) if (keys[at] === key) found.push(places[at] ?? 0);
  return found;
}

/** @param pause awaited between batches, so that the page can draw */
export async function printLookupInMemory<Print extends AuditablePrint>(
  quotations: readonly Print[],
  pause: () => Promise<void> = async () => {},
): Promise<PrintLookup<Print>> {
  const sorted = [...quotations].sort((a, b) => byUnits(a.utterance, b.utterance));
  const rows: (readonly number[])[] = [];
  for (const quotation of sorted) {
    if (rows.length % IN_ONE_GO === IN_ONE_GO - 1) await pause();
    rows.push(quotationKeys(quotation));
  }
  const table = tableOf(rows);
  const prints = groupBy(sorted, ({ utterance }) => utterance);
  return {
    size: async () => sorted.length,
    count: async (key) => placesIn(table, key).length,
    places: async (key) => placesIn(table, key),
    at: async (place) => sorted[place],
    printsOf: async (utterance) => [...(prints.get(utterance) ?? [])].sort((a, b) => byUnits(a.id, b.id)),
  };
}
