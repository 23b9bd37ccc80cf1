/** All names of a well-known newspaper or broadcaster denote one outlet: "NYT" is The New York Times. */
import { findOutlet, isCommonWord } from '../../../lexicon/find-outlet.ts';
import { fitsAll, type LinkRule } from './rule.ts';

export const knownOutlet: LinkRule = {
  id: 'known-outlet',
  of: 'organization',
  wantsSupport: false,
  keysOf: ({ names }) => [
    ...new Set(names.flatMap((name) => (isCommonWord(name) ? [] : (findOutlet(name)?.name ?? [])))),
  ],
  fits: fitsAll,
};
