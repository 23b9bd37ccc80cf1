/** An acronym denotes the only name whose words begin with its letters: "NHA" is the Northgate Harbour Authority. */
import { TWO_LETTER_ACRONYMS } from '../../../lexicon/en/acronyms.ts';
import type { Identity } from '../identity.ts';
import { normalNameTokens } from '../names.ts';
import type { LinkRule } from './rule.ts';

const LETTERS = /^\p{Lu}{3,7}$|^(?:\p{Lu}\.){3,7}$/u;
const TWO_LETTERS = /^\p{Lu}{2}$|^(?:\p{Lu}\.){2}$/u;
const SMALL_WORDS = /^(?:of|the|and|for|on|in|to|de|la|&)$/u;

/** With its small words and without them: the DOJ, the FDA. */
function initialsOf(name: string): readonly string[] {
  const words = normalNameTokens(name).flatMap((word) => word.split('-'));
  const first = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  return words.length < 2 ? [] : [first(words), first(words.filter((word) => !SMALL_WORDS.test(word)))];
}

function acronymRule(id: string, acronym: RegExp, wantsSupport: boolean): LinkRule {
  const isAcronym = (name: string) => acronym.test(name.replace(/^the /iu, ''));
  const hasAcronym = ({ names }: Identity) => names.some(isAcronym);
  return {
    id,
    of: 'organization',
    wantsSupport,
    keysOf: ({ names }) => [
      ...new Set(names.flatMap((name) => (isAcronym(name) ? [normalNameTokens(name).join('')] : initialsOf(name)))),
    ],
    fits: (one, other) => hasAcronym(one) !== hasAcronym(other),
  };
}

export const acronym = acronymRule('acronym', LETTERS, false);
/** Well-known two letters: the US is the United States. */
export const knownAcronym: LinkRule = {
  id: 'known-acronym',
  of: 'organization',
  wantsSupport: false,
  keysOf: ({ tokens }) => {
    const name = tokens.join(' ');
    return [TWO_LETTER_ACRONYMS.get(name) ?? name];
  },
  fits: ({ tokens: one }, { tokens: other }) => one.length !== other.length,
};

/** Two letters are ambiguous, so that a role, words or a story must support the link. */
export const twoLetters = acronymRule('two-letter-acronym', TWO_LETTERS, true);
