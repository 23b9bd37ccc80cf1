/** A nickname denotes the full first name: "Bill Hale" and “Billy” Hale are William Hale. */
import { fullNames, middleOf } from '../first-names.ts';
import { middlesFit } from '../person-name.ts';
import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

export const nickname: LinkRule = {
  id: 'nickname',
  of: 'person',
  wantsSupport: false,
  keysOf: (identity) => {
    const { last, suffix } = identity.person;
    return [...fullNames(identity)].map((first) => JSON.stringify([first, canonicalSpelling(last), suffix]));
  },
  fits: (one, other) => middlesFit(middleOf(one), middleOf(other)),
};
