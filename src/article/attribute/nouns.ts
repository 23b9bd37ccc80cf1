/**
 * Tells nouns for people from nouns for things.
 *
 * Example: a `winemaker` is a person by its ending, a `paper` is not.
 */
import { GROUP_NOUNS } from '../../lexicon/en/groups.ts';
import { AGENT_ENDING, NO_AGENTS } from '../../lexicon/en/no-agents.ts';
import { organisationKinds } from '../../lexicon/en/organisations.ts';
import { PERSON_NOUNS } from '../../lexicon/en/person-nouns.ts';
import { isRoleClass } from '../../lexicon/en/role-classes.ts';
import { DOCUMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import { FEMALE_NOUNS, MALE_NOUNS, STANDING, TITLES } from '../../lexicon/en/titles.ts';
import { memoize } from '../../util/memoize.ts';
import { listedKind } from './gazetteer.ts';

/** In lower case. */
export const isPersonNoun = memoize(
  (noun): boolean =>
    TITLES.has(noun) ||
    MALE_NOUNS.has(noun) ||
    FEMALE_NOUNS.has(noun) ||
    STANDING.has(noun) ||
    PERSON_NOUNS.has(noun) ||
    isRoleClass(noun) ||
    listedKind(noun) === 'demonym' ||
    (AGENT_ENDING.test(noun) && !NO_AGENTS.has(noun) && !isThing(noun)),
);

const isThing = (noun: string) => DOCUMENT_NOUNS.has(noun) || GROUP_NOUNS.has(noun) || organisationKinds(noun).size > 0;

/** The noun for one of several people: `nurse` of `nurses`; null for any other noun. */
export const singularPersonNoun = (noun: string): string | null =>
  noun.endsWith('s') && isPersonNoun(noun.slice(0, -1)) ? noun.slice(0, -1) : null;

export const nounGender = (noun: string): 'male' | 'female' | null =>
  MALE_NOUNS.has(noun) ? 'male' : FEMALE_NOUNS.has(noun) ? 'female' : null;
