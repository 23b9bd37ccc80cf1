/** Decides whether two first names fit one person: equal names, short forms, initials, typos, or a middle name. */
import { NICKNAMES } from '../../lexicon/en/nicknames.ts';
import { indexBy } from '../../util/group-by.ts';
import { isTypo } from '../../util/is-typo.ts';
import type { Identity } from './identity.ts';
import { foldLetters } from './names.ts';
import { canonicalSpelling } from './spellings.ts';

const FULL_NAMES = indexBy(NICKNAMES, ({ name, short }) => [name, ...short]);

/** A nickname in marks: William “Shorty” Hale. */
const IN_MARKS = /(?<=\s)["“‘']([\p{L}-]{2,20})["”’'](?=\s)/u;

const nicknameIn = (name: string) => foldLetters(IN_MARKS.exec(name)?.[1] ?? '');

/** The middle names without nicknames. */
export function middleOf({ person, names }: Identity): readonly string[] {
  const called = new Set(names.map(nicknameIn));
  return person.middle.filter((word) => !called.has(word));
}

/** All first names that the first name or nickname may be short for. */
export function fullNames({ person, names }: Identity): ReadonlySet<string> {
  const first = [person.first ?? '', ...names.map(nicknameIn)].filter((name) => name !== '');
  return new Set(
    first.flatMap((name) => [name, ...(FULL_NAMES.get(name) ?? []).map((full) => full.name)]).map(canonicalSpelling),
  );
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
