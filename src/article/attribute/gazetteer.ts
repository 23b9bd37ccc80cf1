/** What word lists know of a name: first names with their gender, last names, places, organisations. */
import nlp from 'compromise/two';
import { getGender } from 'gender-detection-from-name';
import { memoize } from '../../util/memoize.ts';

export type NameKind = 'male' | 'female' | 'first-name' | 'last-name' | 'place' | 'organization' | 'demonym';

const KINDS: ReadonlyMap<string, NameKind> = new Map([
  ['MaleName', 'male'],
  ['FemaleName', 'female'],
  ['FirstName', 'first-name'],
  ['Person', 'first-name'],
  ['LastName', 'last-name'],
  ['City', 'place'],
  ['Country', 'place'],
  ['Region', 'place'],
  ['Place', 'place'],
  ['Organization', 'organization'],
  ['SportsTeam', 'organization'],
  ['Demonym', 'demonym'],
]);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** compromise's own word list: a lower-case word or name → its tag or tags. */
function wordList(): Record<string, unknown> {
  const model: unknown = nlp.model();
  const one = isRecord(model) ? model['one'] : null;
  const lexicon = isRecord(one) ? one['lexicon'] : null;
  return isRecord(lexicon) ? lexicon : {};
}

const lexicon = wordList();

const kindOf = memoize((word): NameKind | null => {
  if (!Object.hasOwn(lexicon, word)) return null;
  const tags = [lexicon[word]].flat();
  for (const tag of tags) {
    const kind = typeof tag === 'string' ? KINDS.get(tag) : undefined;
    if (kind) return kind;
  }
  return null;
});

/** What a word, or a name of several words, is listed as; null where compromise does not know it as a name. */
export const nameKind = (name: string): NameKind | null => kindOf(name.toLowerCase());

/** The gender that a first name suggests: by compromise's list, else by the name statistics of several countries. */
export const firstNameGender = memoize((word): 'male' | 'female' | null => {
  const kind = nameKind(word);
  if (kind === 'male' || kind === 'female') return kind;
  if (kind !== null || isOrdinaryWord(word)) return null;
  const gender = getGender(word);
  return gender === 'male' || gender === 'female' ? gender : null;
});

export const isFirstName = (word: string): boolean => {
  const kind = nameKind(word);
  return kind === 'male' || kind === 'female' || kind === 'first-name';
};

/** True where compromise lists the word, and not as a name. */
export const isOrdinaryWord = (word: string): boolean =>
  Object.hasOwn(lexicon, word.toLowerCase()) && nameKind(word) === null;

/** A first name by any of the lists. */
export const isKnownFirstName = (word: string): boolean => isFirstName(word) || firstNameGender(word) !== null;
