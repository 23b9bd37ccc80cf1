/** One outlet under every name that it is called by, as publisher and as the way through which words came. */

import { findOutlet, isCommonWord } from '../../lexicon/en/outlets.ts';
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

/** An outlet that everybody knows goes by one name, whichever it is printed under; a name that is a common word proves nothing. */
export const normalOutlet = memoize((written): string => {
  const name = isCommonWord(written) ? written : (findOutlet(written)?.name ?? written);
  return withoutCompanyForm(normalNameTokens(name)).join(' ') || name;
});

/** Finds the outlet that a name means; null for null. */
export interface OutletIndex {
  readonly outlets: readonly Outlet[];
  /** Where the list of known names leaves in doubt which it means. */
  readonly doubts: readonly Diagnostic[];
  find(name: string | null): Outlet | null;
}

/** How often each name is used. */
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

/** Names, as often as they are used → outlets, sorted by id. What the list of known names calls one outlet is one. */
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
