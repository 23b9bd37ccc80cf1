/** A name is the same with and without what stands in its middle: "Zoe Hale", "Zoe M. Hale", "Zoe Marie Hale". */
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
