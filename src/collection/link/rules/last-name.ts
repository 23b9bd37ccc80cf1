/** A last name alone denotes the only person in the collection who has it: "Hale" is Zoe Hale unless there is another Hale. */

import { lastWord } from '../../../util/last-word.ts';
import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

export const lastName: LinkRule = {
  id: 'last-name',
  of: 'person',
  wantsSupport: false,
  // `von der leyen` is also called by its last word.
  keysOf: ({ person: { last } }) => [...new Set([canonicalSpelling(last), canonicalSpelling(lastWord(last))])],
  fits: ({ person: one }, { person: other }) =>
    (one.first === null || other.first === null) &&
    (one.suffix === null || other.suffix === null || one.suffix === other.suffix),
};
