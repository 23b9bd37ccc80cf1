/** Links the names of outlets, as publishers and as channels. */

import { findOutlet, isCommonWord } from '../../lexicon/find-outlet.ts';
import type { KnownEntity } from '../../lists/known-entities.ts';
import type { Diagnostic } from '../../model.ts';
import { contentId } from '../../util/content-id.ts';
import { memoize } from '../../util/memoize.ts';
import { byUnits } from '../../util/order.ts';
import type { Outlet } from '../types.ts';
import { withoutCompanyForm } from './companies.ts';
import { matchKnown } from './match-known.ts';
import { normalNameTokens } from './names.ts';
import { preferredName } from './preferred-name.ts';

/** The normal name; well-known outlets have one under all aliases, except aliases that are common words. */
export const normalOutlet = memoize((written): string => {
  const name = isCommonWord(written) ? written : (findOutlet(written)?.name ?? written);
  return withoutCompanyForm(normalNameTokens(name)).join(' ') || name;
});

export interface OutletIndex {
  readonly outlets: readonly Outlet[];
  /** Known entities that fit several outlets. */
  readonly doubts: readonly Diagnostic[];
  find(name: string | null): Outlet | null;
}

/** Frequencies of names. */
type NameCounts = ReadonlyMap<string, number>;

function byNormalName(names: Iterable<string>): ReadonlyMap<string, NameCounts> {
  const groups = new Map<string, Map<string, number>>();
  for (const name of names) {
    const normal = normalOutlet(name);
    const counts = groups.get(normal) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    groups.set(normal, counts);
  }
  return groups;
}

function toOutlet(normal: string, counts: NameCounts, ids: KnownEntity['ids'] | null): Outlet {
  const name = preferredName(counts);
  const aliases = [...counts.keys()].filter((other) => other !== name).sort();
  return { id: contentId('o', [normal]), name, aliases, ids };
}

/** Names, with repeats → outlets, sorted by id. The names of one known entity are one outlet. */
export function linkOutlets(names: Iterable<string>, known: readonly KnownEntity[]): OutletIndex {
  const groups = byNormalName(names);
  const recognised = matchKnown(known, {
    items: [...groups.keys()].sort(byUnits),
    nameOf: (normal) => preferredName(groups.get(normal) ?? new Map()),
    formsOf: (normal) => [normal],
    formsIn: (name) => [normalOutlet(name)],
    fits: ({ type }) => type === null || type === 'outlet',
  });
  const idsOf = new Map<string, KnownEntity['ids']>();
  const united = new Map<string, string>();
  for (const [{ ids }, normals] of recognised.itemsOf) {
    const [first = ''] = normals;
    idsOf.set(first, ids);
    for (const normal of normals) united.set(normal, first);
  }
  const headOf = (normal: string) => united.get(normal) ?? normal;
  const countsOf = new Map<string, NameCounts>();
  for (const [normal, counts] of groups)
    countsOf.set(headOf(normal), new Map([...(countsOf.get(headOf(normal)) ?? []), ...counts]));
  const byHead = new Map(
    [...countsOf].map(([head, counts]) => [head, toOutlet(head, counts, idsOf.get(head) ?? null)]),
  );
  return {
    outlets: [...byHead.values()].sort((a, b) => byUnits(a.id, b.id)),
    doubts: recognised.diagnostics,
    find: (name) => (name === null ? null : (byHead.get(headOf(normalOutlet(name))) ?? null)),
  };
}
