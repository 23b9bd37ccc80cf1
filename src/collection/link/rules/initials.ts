/** An initial denotes the only first name that begins with it: "J. Hale" is Jane Marie Hale unless there is a John Hale. */
import { isInitial, middlesFit, type NameParts } from '../person-name.ts';
import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

const hasInitial = ({ first }: NameParts) => first !== null && isInitial(first);

/** Two initials denote two first names: "J.M. Hale" may be Jane Marie, but not just Jane. */
const mayStandFor = (short: NameParts, full: NameParts) =>
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
