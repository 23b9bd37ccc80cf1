/** Equal names denote one speaker unless namesakes were separated. A separate rule covers last names alone. */
import { fitsAll, type LinkRule } from './rule.ts';

export const sameName: LinkRule = {
  id: 'same-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ speakerType, tokens, person }) =>
    speakerType === 'person' && person.first === null ? [] : [`${speakerType} ${tokens.join(' ')}`],
  fits: fitsAll,
};
