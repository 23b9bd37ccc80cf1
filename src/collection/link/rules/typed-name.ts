/** A speaker of unknown type is linked to the only typed speaker of the same name: "Voss Marine" is the company. */
import type { LinkRule } from './rule.ts';

export const typedName: LinkRule = {
  id: 'typed-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ tokens }) => [tokens.join(' ')],
  fits: (one, other) => (one.speakerType === 'unknown') !== (other.speakerType === 'unknown'),
};
