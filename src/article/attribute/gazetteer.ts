/** Looks names up in word lists: first names with their gender, last names, places, organisations. */
import { DEMONYMS } from '../../lexicon/en/demonyms.ts';
import { GIVEN_NAMES } from '../../lexicon/en/given-names.ts';
import { LISTED_NAMES } from '../../lexicon/en/listed-names.ts';
import { isEntry } from '../../lexicon/sorted-entries.ts';
import { memoize } from '../../util/memoize.ts';

const LISTED_KINDS = ['male', 'female', 'first-name', 'last-name', 'place', 'organization', 'demonym'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** The kind of name that the lists give for a word or phrase; null if it is not listed as a name. */
export const listedKind = memoize((name): ListedKind | null => {
  const word = name.toLowerCase();
  if (DEMONYMS.has(word)) return 'demonym';
  return LISTED_KINDS.find((kind) => isEntry(LISTED_NAMES[kind], word)) ?? null;
});

/** The more common gender of a first name that both men and women bear, or that is also an ordinary word: `Jack`, `Rose`. */
export const commonerGender = memoize((word): 'male' | 'female' | null => {
  const name = word.toLowerCase();
  if (isEntry(GIVEN_NAMES.female, name)) return 'female';
  return isEntry(GIVEN_NAMES.male, name) ? 'male' : null;
});

/** The gender of a first name, from the list of names or, failing that, from the statistics of several countries. */
export const firstNameGender = memoize((word): 'male' | 'female' | null => {
  const kind = listedKind(word);
  if (kind === 'male' || kind === 'female') return kind;
  return kind !== null || isOrdinaryWord(word) ? null : commonerGender(word);
});

export const isFirstName = (word: string): boolean => {
  const kind = listedKind(word);
  return kind === 'male' || kind === 'female' || kind === 'first-name';
};

/** True if the list has the word, but not as a name. */
export const isOrdinaryWord = memoize(
  (word): boolean => isEntry(LISTED_NAMES.ordinary, word.toLowerCase()) && listedKind(word) === null,
);

/** True if any list includes the word as a first name. */
export const isKnownFirstName = (word: string): boolean => isFirstName(word) || firstNameGender(word) !== null;
