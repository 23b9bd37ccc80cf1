/** The same name is the same speaker unless namesakes were separated; last names alone have a rule of their own. */
import { fitsAll, type LinkRule } from './rule.ts';

export const sameName: LinkRule = {
  id: 'same-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ speakerType, tokens, person }) =>
    speakerType === 'person' && person.first === null ? [] : [`${speakerType} ${tokens.join(' ')}`],
  fits: fitsAll,
};
