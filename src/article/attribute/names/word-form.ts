/** Features of a word that depend on the word alone: its form, its shape, and what the word lists say of it. */
import { FORMS_OF_ADDRESS } from '../../../lexicon/en/forms-of-address.ts';
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import { hashText } from '../../../util/hash.ts';
import { memoize } from '../../../util/memoize.ts';
import { startsWithCapital, withoutFullStop } from '../../letters.ts';
import { isOrdinaryWord, type ListedKind, listedKind } from '../gazetteer.ts';
import { isPersonNoun } from '../nouns.ts';

/** Numbers of a word, most of them hashes. */
export interface FormFeatures {
  readonly word: number;
  readonly shape: number;
  /** Classes of the word in the word lists. */
  readonly listed: number;
  readonly endingOf2: number;
  readonly endingOf3: number;
  readonly endingOf4: number;
  readonly beginningOf3: number;
  readonly capital: boolean;
}

/** Stands in for a neighbour beyond the paragraph. */
export const NO_WORD: FormFeatures = {
  word: 7,
  shape: 7,
  listed: 0,
  endingOf2: 7,
  endingOf3: 7,
  endingOf4: 7,
  beginningOf3: 7,
  capital: false,
};

const KINDS: Readonly<Record<ListedKind, number>> = {
  male: 1,
  female: 1,
  'first-name': 2,
  'last-name': 3,
  place: 4,
  organization: 5,
  demonym: 6,
};

function nounClass(word: string): number {
  if (FORMS_OF_ADDRESS.has(word)) return 1;
  if (TITLES.has(word)) return 2;
  if (organisationKinds(word).size > 0) return 3;
  return isPersonNoun(word) ? 4 : 0;
}

function plainClass(word: string): number {
  if (FUNCTION_WORDS.has(word)) return 1;
  if (reportingForm(word)) return 2;
  return isOrdinaryWord(word) ? 3 : 0;
}

function listedAs(lower: string): number {
  const word = withoutFullStop(lower);
  const kind = listedKind(word);
  return ((kind === null ? 0 : KINDS[kind]) * 5 + nounClass(word)) * 4 + plainClass(word);
}

/** `Kaspersky` → `Xx`, `KC` → `XX`, `McVeigh` → `XxXx`, `2016` → `9`; at most six characters. */
const shapeOf = (word: string): string =>
  word
    .replace(/\p{Lu}{2,}/gu, 'XX')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{N}+/gu, '9')
    .slice(0, 6);

export const formFeatures = memoize((text): FormFeatures => {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return {
    word: hashText(lower.replace(/\d/g, '0'), 1),
    shape: hashText(shapeOf(text), 2),
    listed: listedAs(lower),
    endingOf3: hashText(lower.slice(-3), 3),
    endingOf2: hashText(lower.slice(-2), 4),
    beginningOf3: hashText(lower.slice(0, 3), 5),
    endingOf4: hashText(lower.slice(-4), 6),
    capital: startsWithCapital(text),
  };
});
