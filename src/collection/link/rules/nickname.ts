/** A short form is the first name that it is short for: "Bill Hale" is William Hale, and so is “Billy” Hale. */
import { NICKNAMES } from '../../../lexicon/nicknames.ts';
import { bare } from '../names.ts';
import { middlesFit, type PersonName } from '../person-name.ts';
import type { LinkRule } from './rule.ts';
import { respelt } from './spelling.ts';

const FULL = new Map<string, string[]>();
for (const { name, short } of NICKNAMES)
  for (const one of [name, ...short]) FULL.set(one, [...(FULL.get(one) ?? []), name]);

/** What stands in marks in the middle of a name: William “Shorty” Hale. */
const IN_MARKS = /(?<=\s)["“‘']([\p{L}-]{2,20})["”’'](?=\s)/u;

/** All names that somebody may have who is called so; what is in marks is one more that they are called. */
function fullNames({ first }: PersonName, names: readonly string[]): readonly string[] {
  const called = names.flatMap((name) => bare(IN_MARKS.exec(name)?.[1] ?? '') || []);
  return [first ?? '', ...called]
    .flatMap((name) => (name === '' ? [] : [name, ...(FULL.get(name) ?? [])]))
    .map(respelt);
}

const withoutCalled = ({ middle }: PersonName, names: readonly string[]) => {
  const called = new Set(names.map((name) => bare(IN_MARKS.exec(name)?.[1] ?? '')));
  return middle.filter((word) => !called.has(word));
};

export const nickname: LinkRule = {
  id: 'nickname',
  of: 'person',
  wantsSupport: false,
  keysOf: ({ person, names }) => [
    ...new Set(fullNames(person, names).map((first) => JSON.stringify([first, respelt(person.last), person.suffix]))),
  ],
  fits: (one, other) => middlesFit(withoutCalled(one.person, one.names), withoutCalled(other.person, other.names)),
};
