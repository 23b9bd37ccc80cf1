/**
 * Decides to whom each description refers: to a name that it fits, to an earlier description by the same noun, or to somebody new.
 *
 * Example: `the man` is `a man` of the sentence before; `the senator` is Ana Silva after `Sen. Ana Silva`.
 */
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { narrowerRoles } from '../../../lexicon/en/role-classes.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import type { Entity } from '../entities.ts';
import type { NamesOfArticle, Referent } from '../referent.ts';
import { isOfKind } from './bodies.ts';
import { type Description, findDescriptions } from './find.ts';

export interface Described {
  readonly description: Description;
  readonly referent: Referent;
}

/** Number of mentions of names that a definite description may reach back. */
const MOST_NAMES = 60;

function isDescribedBy(names: NamesOfArticle, entity: Entity, { noun, type }: Description): boolean {
  if (type === 'organization') return isOfKind(names, names.referentOf(entity), organisationKinds(noun));
  if (type !== 'person' || entity.type !== 'person') return false;
  const descriptors = names.descriptorsOf(entity);
  return [noun, ...narrowerRoles(noun)].some((role) => descriptors.has(role));
}

/** The last name before a definite description that it fits; null if there is none. */
function namedBefore(names: NamesOfArticle, description: Description): Entity | null {
  const { inOrder } = names.entities;
  const end = firstIndex(inOrder.length, (i) => (inOrder[i]?.mention.span[0] ?? 0) >= description.span[0]);
  for (let i = end - 1; i >= Math.max(0, end - MOST_NAMES); i--) {
    const entity = inOrder[i]?.entity;
    if (entity && isDescribedBy(names, entity, description)) return entity;
  }
  return null;
}

/** All descriptions of an article in order, each with its referent. */
export function describedIn(names: NamesOfArticle): Described[] {
  const latest = new Map<string, Referent>();
  return findDescriptions(names.article, names.entities, names.quoted).map((description) => {
    const { noun, phrase, type, definite } = description;
    const named = definite ? namedBefore(names, description) : null;
    const known = definite || type === 'group' ? latest.get(noun) : undefined;
    const fresh = (): Referent => ({ entity: null, name: phrase, type, head: noun });
    const referent = named ? names.referentOf(named) : (known ?? fresh());
    if (!named) latest.set(noun, referent);
    return { description, referent };
  });
}
