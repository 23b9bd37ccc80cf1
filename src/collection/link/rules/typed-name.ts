/** A name of unknown type is the only speaker of that name whose type is known: "Voss Marine" is the company. */
import type { LinkRule } from './rule.ts';

export const typedName: LinkRule = {
  id: 'typed-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ tokens }) => [tokens.join(' ')],
  fits: (one, other) => (one.speakerType === 'unknown') !== (other.speakerType === 'unknown'),
};
