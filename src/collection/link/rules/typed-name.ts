/** A name of unknown kind is the one thing of that name whose kind is known: "Voss Marine" is the company. */
import type { LinkRule } from './rule.ts';

export const typedName: LinkRule = {
  id: 'typed-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ tokens }) => [tokens.join(' ')],
  fits: (one, other) => (one.speakerType === 'unknown') !== (other.speakerType === 'unknown'),
};
