/** An initial stands for the one first name that begins with it: "J. Hale" and "J.M. Hale" are Jane Marie Hale where there is no John. */
import { isInitial, middlesFit, type PersonName } from '../person-name.ts';
import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

const hasInitial = ({ first }: PersonName) => first !== null && isInitial(first);

/** A name with two initials stands for two first names: "J.M. Hale" may be Jane Marie, and is not simply Jane. */
const mayStandFor = (short: PersonName, full: PersonName) =>
  hasInitial(short) && (hasInitial(full) || short.middle.length <= full.middle.length);

export const initials: LinkRule = {
  id: 'initials',
  of: 'person',
  wantsSupport: false,
  keysOf: ({ person: { first, last } }) => (first === null ? [] : [`${first.slice(0, 1)} ${canonicalSpelling(last)}`]),
  fits: ({ person: one }, { person: other }) =>
    (mayStandFor(one, other) || mayStandFor(other, one)) &&
    one.suffix === other.suffix &&
    middlesFit(one.middle, other.middle),
};
