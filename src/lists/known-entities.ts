/** A user's list of known people, organizations and outlets, with the user's own ids. */
import type { Diagnostic } from '../model.ts';
import { KnownEntry } from '../schema.ts';
import { byUnits } from '../util/order.ts';
import { type CheckedList, firstIssue, type ListItem } from './list.ts';

/** A known entity with all its names, sorted; `type` is null if the list has none. */
export interface KnownEntity {
  readonly names: readonly string[];
  readonly type: KnownEntry['type'] | null;
  readonly ids: Readonly<Record<string, string>>;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => byUnits(a, b);

const sortedIds = ({ ids }: KnownEntry) => Object.fromEntries(Object.entries(ids).sort(byKey));

/**
 * The valid entries, sorted by type and ids. Entries with the same type and ids are one entity: one row per name is
 * equivalent to one row with aliases.
 */
export function checkKnownEntities(items: readonly ListItem[]): CheckedList<KnownEntity> {
  const byIds = new Map<string, { readonly entry: KnownEntry; readonly names: Set<string> }>();
  const diagnostics: Diagnostic[] = [];
  for (const { value, label, offset } of items) {
    const parsed = KnownEntry.safeParse(value);
    if (!parsed.success) {
      diagnostics.push({ code: 'known-invalid', offset, message: `${label}: ${firstIssue(parsed.error)}` });
      continue;
    }
    const entry = parsed.data;
    const key = JSON.stringify([entry.type ?? null, sortedIds(entry)]);
    const entity = byIds.get(key) ?? { entry, names: new Set() };
    for (const name of [entry.name, ...(entry.aliases ?? [])]) entity.names.add(name);
    byIds.set(key, entity);
  }
  const entries = [...byIds]
    .sort(byKey)
    .map(([, { entry, names }]) => ({ names: [...names].sort(), type: entry.type ?? null, ids: sortedIds(entry) }));
  return { entries, diagnostics };
}
