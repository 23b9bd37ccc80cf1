/**
 * The type of what a name denotes: as the name reader reads it, or else by word lists.
 *
 * Examples: `Anders Energy` is an organisation whatever the reader says, `President Energy` a person.
 */
import { organisationKinds } from '../../lexicon/en/organisations.ts';
import { COUNTRY_ABBREVIATION, PLACE_WORDS, REGION_ADJECTIVES } from '../../lexicon/en/places.ts';
import { TITLES } from '../../lexicon/en/titles.ts';
import { isFirstName, isOrdinaryWord, listedKind } from './gazetteer.ts';
import type { Mention } from './mentions/index.ts';
import { endsLikeThing } from './mentions/office.ts';
import { isAcronym } from './name-key.ts';

export type EntityType = 'person' | 'organization' | 'place' | 'unknown';

const isPlaceWord = (word: string | undefined) => word !== undefined && PLACE_WORDS.has(word.toLowerCase());

/** @param key the folded name */
export function typeOf(mention: Mention, key: readonly string[]): EntityType {
  const { kind, name, titles } = mention;
  if (kind === null) return listedType(mention, key);
  if (titles.some((title) => TITLES.has(title)) && name.length <= 4) return 'person';
  if (kind === 'person' && endsLikeBody(name)) return 'organization';
  return kind === 'other' ? 'unknown' : kind;
}

/** `Anders Energy`, unless a first name begins it: `Mark Power`. */
const endsLikeBody = (name: readonly string[]) =>
  name.length > 1 && organisationKinds((name.at(-1) ?? '').toLowerCase()).size > 0 && !isFirstName(name[0] ?? '');

function listedType({ name, titles, preceded }: Mention, key: readonly string[]): EntityType {
  const joined = name.join(' ');
  const kind = listedKind(joined);
  if (
    kind === 'place' ||
    COUNTRY_ABBREVIATION.test(joined) ||
    (name.length === 2 && REGION_ADJECTIVES.has(name[0] ?? ''))
  )
    return 'place';
  if (name.length > 1 && isPlaceWord(name.at(-1)) && !isFirstName(name[0] ?? '')) return 'place';
  if (titles.some((title) => TITLES.has(title)) && name.length <= 4) return 'person';
  if (
    name.some((word) => organisationKinds(word.toLowerCase().replace(/\.$/, '')).size > 0) ||
    kind === 'organization' ||
    (isAcronym(name) && (preceded === 'the' || !isOrdinaryWord(joined.toLowerCase())))
  )
    return 'organization';
  if (kind === 'demonym') return 'unknown';
  if (name.length > 1 && (preceded === 'the' || (name.length > 2 && endsLikeThing(name.at(-1) ?? ''))))
    return 'organization';
  if (name.length === 1) return kind === null ? 'unknown' : 'person';
  return key.length <= 4 ? 'person' : 'organization';
}
