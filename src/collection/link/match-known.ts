/**
 * Whom a user's list of known names means, where that is not in doubt.
 *
 * “Urmas Paet” of the list is the speaker Urmas Paet; where the list has two whose alias is “Paet”, a speaker of that name alone is
 * neither, and that is said.
 */
import type { KnownEntity } from '../../lists/known-entities.ts';
import type { Diagnostic } from '../../model.ts';
import { byUnits } from '../../util/order.ts';

export interface KnownMatches<Item> {
  /** All that an entity means. */
  readonly itemsOf: ReadonlyMap<KnownEntity, readonly Item[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is compared: items by the normal forms of their names, with those of the list. */
interface Compared<Item> {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly formsOf: (item: Item) => Iterable<string>;
  readonly formsIn: (name: string) => Iterable<string>;
  /** Whether the list can mean an item of this kind. */
  readonly fits: (entity: KnownEntity, item: Item) => boolean;
}

/** As the list calls somebody. */
export const describeEntity = ({ names: [name], ids }: KnownEntity): string =>
  `${name} (${Object.entries(ids)
    .map(([key, id]) => `${key} ${id}`)
    .join(', ')})`;

export const ambiguity = (message: string): Diagnostic => ({ code: 'known-ambiguous', offset: null, message });

/** `neither` says it of something that several of the list could be. */
export function ambiguousName(name: string, entities: readonly KnownEntity[]): Diagnostic {
  const all = entities.map(describeEntity).sort(byUnits).join(' or ');
  return ambiguity(`${name} may be ${all}; none is taken`);
}

/** Each item with the one entity that its names mean. */
export function matchKnown<Item>(known: readonly KnownEntity[], compared: Compared<Item>): KnownMatches<Item> {
  const byForm = new Map<string, Set<KnownEntity>>();
  for (const entity of known)
    for (const form of entity.names.flatMap((name) => [...compared.formsIn(name)]))
      if (form !== '') byForm.set(form, (byForm.get(form) ?? new Set()).add(entity));
  const itemsOf = new Map<KnownEntity, Item[]>();
  const diagnostics: Diagnostic[] = [];
  for (const item of compared.items) {
    const meant = new Set([...compared.formsOf(item)].flatMap((form) => [...(byForm.get(form) ?? [])]));
    const [entity, ...others] = [...meant].filter((one) => compared.fits(one, item));
    if (!entity) continue;
    if (others.length > 0) diagnostics.push(ambiguousName(compared.nameOf(item), [entity, ...others]));
    else itemsOf.set(entity, [...(itemsOf.get(entity) ?? []), item]);
  }
  return { itemsOf, diagnostics };
}
