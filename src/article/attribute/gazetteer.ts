/** Looks names up in word lists: first names with their gender, last names, places, organisations. */
import { getGender } from 'gender-detection-from-name';
import { DEMONYMS } from '../../lexicon/en/demonyms.ts';
import { NAME_TAGS, type NameKind, nameLists } from '../../lexicon/en/name-lists.ts';
import { memoize } from '../../util/memoize.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The word list of compromise: a lower-case word or name → its tag or tags. */
function taggedWords(): Record<string, unknown> {
  const one = isRecord(nameLists) ? nameLists['one'] : null;
  const lexicon = isRecord(one) ? one['lexicon'] : null;
  return isRecord(lexicon) ? lexicon : {};
}

const lexicon = taggedWords();

const kindOf = memoize((word): NameKind | null => {
  if (DEMONYMS.has(word)) return 'demonym';
  if (!Object.hasOwn(lexicon, word)) return null;
  const tags = [lexicon[word]].flat();
  for (const tag of tags) {
    const kind = typeof tag === 'string' ? NAME_TAGS.get(tag) : undefined;
    if (kind) return kind;
  }
  return null;
});

/** The kind of name that the lists give for a word or phrase; null if it is not listed as a name. */
export const nameKind = (name: string): NameKind | null => kindOf(name.toLowerCase());

/** The gender of a first name, from compromise's list or, failing that, from name statistics of several countries. */
export const firstNameGender = memoize((word): 'male' | 'female' | null => {
  const kind = nameKind(word);
  if (kind === 'male' || kind === 'female') return kind;
  if (kind !== null || isOrdinaryWord(word)) return null;
  const gender = getGender(word);
  return gender === 'male' || gender === 'female' ? gender : null;
});

/** The more common gender of a first name that both men and women bear, or that is also an ordinary word: `Jack`, `Rose`. */
export const commonerGender = memoize((word): 'male' | 'female' | null => {
  const gender = getGender(word);
  return gender === 'male' || gender === 'female' ? gender : null;
});

export const isFirstName = (word: string): boolean => {
  const kind = nameKind(word);
  return kind === 'male' || kind === 'female' || kind === 'first-name';
};

/** True if compromise lists the word, but not as a name. */
export const isOrdinaryWord = (word: string): boolean =>
  Object.hasOwn(lexicon, word.toLowerCase()) && nameKind(word) === null;

/** True if any list includes the word as a first name. */
export const isKnownFirstName = (word: string): boolean => isFirstName(word) || firstNameGender(word) !== null;
