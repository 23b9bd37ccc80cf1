/** The parts of a name may have a hyphen, a space or nothing between them: "Jean-Luc Hale", "Jean Luc Hale", "Jeanluc Hale". */

import { canonicalSpelling } from '../spellings.ts';
import type { LinkRule } from './rule.ts';

const wordsOf = (tokens: readonly string[]) => tokens.flatMap((token) => token.split('-')).map(canonicalSpelling);

/** Numbers of letters after which a word ends. */
function endsOf(words: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set(words.map((word) => (at += word.length)));
}

const differ = (one: readonly string[], other: readonly string[]) => one.join(' ') !== other.join(' ');

export const hyphens: LinkRule = {
  id: 'hyphens',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ speakerType, tokens }) => [`${speakerType} ${wordsOf(tokens).join('')}`],
  /** One name only splits words of the other: "Ann Eliot" is not Anne Liot. */
  fits: ({ tokens: one }, { tokens: other }) => {
    const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length).map(endsOf);
    return few !== undefined && many !== undefined && [...few].every((end) => many.has(end)) && differ(one, other);
  },
};
