/** Can two first names be one person's: the same, short for the same, an initial, a slip, the beginning, or the one that the other leaves out? */
import { NICKNAMES } from '../../lexicon/en/nicknames.ts';
import type { Identity } from './identity.ts';
import { foldLetters } from './names.ts';
import { canonicalSpelling, isTypo } from './spellings.ts';

const FULL_NAMES = new Map<string, string[]>();
for (const { name, short } of NICKNAMES)
  for (const one of [name, ...short]) FULL_NAMES.set(one, [...(FULL_NAMES.get(one) ?? []), name]);

/** What stands in marks in the middle of a name: William “Shorty” Hale. */
const IN_MARKS = /(?<=\s)["“‘']([\p{L}-]{2,20})["”’'](?=\s)/u;

const nicknameIn = (name: string) => foldLetters(IN_MARKS.exec(name)?.[1] ?? '');

/** The middle names, without what somebody is only called. */
export function middleOf({ person, names }: Identity): readonly string[] {
  const called = new Set(names.map(nicknameIn));
  return person.middle.filter((word) => !called.has(word));
}

/** All first names that somebody may have who is called so; what is in marks is one more that they are called. */
export function fullNames({ person, names }: Identity): ReadonlySet<string> {
  const first = [person.first ?? '', ...names.map(nicknameIn)].filter((name) => name !== '');
  return new Set(first.flatMap((name) => [name, ...(FULL_NAMES.get(name) ?? [])]).map(canonicalSpelling));
}

const beginsWith = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

export function firstNamesFit(one: Identity, other: Identity): boolean {
  const [a, b] = [one.person.first, other.person.first];
  if (a === null || b === null) return true;
  if (beginsWith(a, b) || isTypo(a, b)) return true;
  if (one.person.middle.includes(b) || other.person.middle.includes(a)) return true;
  const names = fullNames(other);
  return [...fullNames(one)].some((name) => names.has(name));
}
