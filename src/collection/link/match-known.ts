/**
 * Matches speakers and outlets with the user's list of known entities.
 *
 * If two entities have the alias “Paet”, a speaker named only “Paet” matches neither, and a diagnostic says so.
 */
import type { KnownEntity } from '../../lists/known-entities.ts';
import type { Diagnostic } from '../../model.ts';
import { byUnits } from '../../util/order.ts';

export interface KnownMatches<Item> {
  /** The items that match an entity. */
  readonly itemsOf: ReadonlyMap<KnownEntity, readonly Item[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** How items and entities are compared, by normal forms of their names. */
interface Compared<Item> {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly formsOf: (item: Item) => Iterable<string>;
  readonly formsIn: (name: string) => Iterable<string>;
  /** True if the type of an entity allows an item. */
  readonly fits: (entity: KnownEntity, item: Item) => boolean;
}

/** The first name and the ids of an entity, for diagnostics. */
export const describeEntity = ({ names: [name], ids }: KnownEntity): string =>
  `${name} (${Object.entries(ids)
    .map(([key, id]) => `${key} ${id}`)
    .join(', ')})`;

export const ambiguity = (message: string): Diagnostic => ({ code: 'known-ambiguous', offset: null, message });

/** An item that several entities could match. */
export function ambiguousName(name: string, entities: readonly KnownEntity[]): Diagnostic {
  const all = entities.map(describeEntity).sort(byUnits).join(' or ');
  return ambiguity(`${name} may be ${all}; no ids are assigned`);
}

/** Assigns each item to the only entity that its names match. */
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
