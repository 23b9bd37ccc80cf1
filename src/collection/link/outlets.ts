/** One outlet under every name that it is called by, as publisher and as the way through which words came. */
import { findOutlet, isCommonWord } from '../../lexicon/outlets.ts';
import { remembered } from '../../remembered.ts';
import { contentId } from '../content-id.ts';
import { byUnits } from '../ids.ts';
import type { Outlet } from '../types.ts';
import { withoutCompanyForm } from './companies.ts';
import { nameTokens } from './names.ts';
import { preferredName } from './preferred-name.ts';

/** An outlet that everybody knows goes by one name, whichever it is printed under; a name that is a common word proves nothing. */
export const normalOutlet = remembered((written): string => {
  const name = isCommonWord(written) ? written : (findOutlet(written)?.name ?? written);
  return withoutCompanyForm(nameTokens(name)).join(' ') || name;
});

/** Finds the outlet that a name means; null for null. */
export interface OutletIndex {
  readonly outlets: readonly Outlet[];
  find(name: string | null): Outlet | null;
}

/** Names, as often as they are used → outlets, sorted by id. */
export function linkOutlets(names: Iterable<string>): OutletIndex {
  const groups = new Map<string, Map<string, number>>();
  for (const name of names) {
    const normal = normalOutlet(name);
    const counts = groups.get(normal) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    groups.set(normal, counts);
  }
  const byNormal = new Map(
    [...groups].map(([normal, counts]) => {
      const name = preferredName(counts);
      const aliases = [...counts.keys()].filter((other) => other !== name).sort();
      return [normal, { id: contentId('o', [normal]), name, aliases }];
    }),
  );
  return {
    outlets: [...byNormal.values()].sort((a, b) => byUnits(a.id, b.id)),
    find: (name) => (name === null ? null : (byNormal.get(normalOutlet(name)) ?? null)),
  };
}
