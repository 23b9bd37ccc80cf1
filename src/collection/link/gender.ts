/** Gender from first names, forms of address and roles. */
import { type NameGender, NICKNAMES } from '../../lexicon/en/nicknames.ts';
import { FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES } from '../../lexicon/en/titles.ts';
import { foldLetters } from './names.ts';

const WORD = /[\p{L}-]+/gu;

function gendersOfNames(): ReadonlyMap<string, ReadonlySet<NameGender>> {
  const genders = new Map<string, Set<NameGender>>();
  for (const { name, gender, short } of NICKNAMES)
    for (const one of [name, ...short]) genders.set(one, (genders.get(one) ?? new Set()).add(gender));
  return genders;
}

const BY_NAME = gendersOfNames();

/** Null if the name is unknown or unisex. */
export function genderOfName(first: string): NameGender | null {
  const [only = null, ...others] = BY_NAME.get(first) ?? [];
  return others.length === 0 ? only : null;
}

/** Gender of a form of address or role, by its first gendered word: "spokeswoman of the king". */
export function genderOfWords(text: string): NameGender | null {
  for (const word of foldLetters(text).match(WORD) ?? []) {
    if (FEMALE_NOUNS.has(word) || FEMALE_TITLES.has(word)) return 'female';
    if (MALE_NOUNS.has(word) || MALE_TITLES.has(word)) return 'male';
  }
  return null;
}
