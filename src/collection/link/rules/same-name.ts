/** The same name is the same speaker where nothing tells two apart; a last name alone is left to the rule for last names. */
import { fitsAll, type LinkRule } from './rule.ts';

export const sameName: LinkRule = {
  id: 'same-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ speakerType, tokens, person }) =>
    speakerType === 'person' && person.first === null ? [] : [`${speakerType} ${tokens.join(' ')}`],
  fits: fitsAll,
};
