/** Some outlets print the family name first: "Kovács Eszter" is Eszter Kovács, if a role or words support it. */

import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

export const nameOrder: LinkRule = {
  id: 'name-order',
  of: 'person',
  wantsSupport: true,
  keysOf: ({ tokens }) => (tokens.length > 1 ? [tokens.map(canonicalSpelling).sort().join(' ')] : []),
  fits: (one, other) => one.tokens[0] !== other.tokens[0],
};
