/** A middle name or initial is optional: "Zoe Hale", "Zoe M. Hale" and "Zoe Marie Hale" are one speaker. */
import { middlesFit } from '../person-name.ts';
import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

export const middleName: LinkRule = {
  id: 'middle-name',
  of: 'person',
  wantsSupport: false,
  keysOf: ({ person: { first, last, suffix } }) =>
    first === null ? [] : [JSON.stringify([canonicalSpelling(first), canonicalSpelling(last), suffix])],
  fits: ({ person: one }, { person: other }) => middlesFit(one.middle, other.middle),
};
