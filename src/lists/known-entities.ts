/** A user's list of known people and outlets, checked: the entries that are sound, in an order that is not the list's. */

import type { Diagnostic } from '../model.ts';
import { KnownEntry } from '../schema.ts';
import { type GivenCorrection, whatIsWrong } from './corrections.ts';

/** Somebody or something of the list under all its names, sorted; `type` is null where the list does not say it. */
export interface KnownEntity {
  readonly names: readonly string[];
  readonly type: KnownEntry['type'] | null;
  readonly ids: Readonly<Record<string, string>>;
}

export interface CheckedKnownList {
  readonly entities: readonly KnownEntity[];
  readonly diagnostics: readonly Diagnostic[];
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

const sortedIds = ({ ids }: KnownEntry) => Object.fromEntries(Object.entries(ids).sort(byKey));

/** Entries of one type with the same ids are one: a table with a row for each name says the same as a row with aliases. */
export function checkKnownList(given: readonly GivenCorrection[]): CheckedKnownList {
  const names = new Map<string, { readonly entry: KnownEntry; readonly names: Set<string> }>();
  const diagnostics: Diagnostic[] = [];
  for (const { value, place, offset } of given) {
    const parsed = KnownEntry.safeParse(value);
    if (!parsed.success) {
      diagnostics.push({ code: 'known-invalid', offset, message: `${place}: ${whatIsWrong(parsed.error)}` });
      continue;
    }
    const entry = parsed.data;
    const key = JSON.stringify([entry.type ?? null, sortedIds(entry)]);
    const same = names.get(key) ?? { entry, names: new Set() };
    for (const name of [entry.name, ...(entry.aliases ?? [])]) same.names.add(name);
    names.set(key, same);
  }
  const entities = [...names]
    .sort(byKey)
    .map(([, one]) => ({ names: [...one.names].sort(), type: one.entry.type ?? null, ids: sortedIds(one.entry) }));
  return { entities, diagnostics };
}
