/**
 * What kind of thing a noun names: somebody, a body, a document, several people.
 *
 * Example: a `winemaker` is somebody by its ending, a `paper` is not.
 */
import { GROUP_NOUNS } from '../../lexicon/groups.ts';
import { organisationKinds } from '../../lexicon/organisations.ts';
import { DOCUMENTS } from '../../lexicon/speech-nouns.ts';
import { FEMALE_NOUNS, MALE_NOUNS, STANDING, TITLES } from '../../lexicon/titles.ts';
import { nameKind } from './gazetteer.ts';

const AGENT = /(?:[^aeiou]er|or|ist|ian|ee|man|woman|person|year-old)$/;
const NO_AGENT =
  /^(?:number|letter|paper|order|matter|banner|center|power|river|member-state|error|sector|factor|poster|trailer|disaster|summer|winter|weather|chapter|master|quarter|border|floor|door|labor|color|flavor|committee|fee|coffee|degree|pedigree|street|list|twist)$/;

/** In lower case. */
export const isPersonNoun = (noun: string): boolean =>
  TITLES.has(noun) ||
  MALE_NOUNS.has(noun) ||
  FEMALE_NOUNS.has(noun) ||
  STANDING.has(noun) ||
  nameKind(noun) === 'demonym' ||
  /^\d+-year-old$/.test(noun) ||
  (AGENT.test(noun) && !NO_AGENT.test(noun) && !isThing(noun));

const isThing = (noun: string) => DOCUMENTS.has(noun) || GROUP_NOUNS.has(noun) || organisationKinds(noun).size > 0;

export const nounGender = (noun: string): 'male' | 'female' | null =>
  MALE_NOUNS.has(noun) ? 'male' : FEMALE_NOUNS.has(noun) ? 'female' : null;
