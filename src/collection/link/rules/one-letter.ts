/** One letter of difference is a typo if a role or words support it: "Jon Hale" and "John Hale", both the mayor. */
import { isTypo } from '../../../util/is-typo.ts';
import { deletionKeys } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

/** One key per omitted word: names that differ in one word share the key without it. */
export const oneLetter: LinkRule = {
  id: 'one-letter',
  of: 'anybody',
  wantsSupport: true,
  keysOf: ({ speakerType, tokens }) =>
    tokens.length > 1
      ? tokens.map((_, left) => `${speakerType} ${tokens.map((word, i) => (i === left ? '_' : word)).join(' ')}`)
      : [],
  finer: ({ tokens }, key) => deletionKeys(tokens[key.split(' ').indexOf('_') - 1] ?? ''),
  fits: ({ tokens: one }, { tokens: other }) => {
    const differ = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i] ?? ''] as const]));
    return differ.length === 1 && differ.every(([a, b]) => isTypo(a, b));
  },
};
