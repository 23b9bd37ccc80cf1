/** An acronym stands for the one name whose words begin with its letters: "NHA" is the Northgate Harbour Authority. */
import { nameTokens } from '../names.ts';
import type { LinkRule } from './rule.ts';

const ACRONYM = /^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,7})$/u;
const SMALL_WORDS = /^(?:of|the|and|for|on|in|to|de|la|&)$/u;

const lettersOf = (name: string): string | null =>
  ACRONYM.test(name.replace(/^the /iu, '')) ? nameTokens(name).join('') : null;

/** With its small words and without them: the DOJ, the FDA. */
function initialsOf(name: string): readonly string[] {
  const words = nameTokens(name).flatMap((word) => word.split('-'));
  const first = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  return words.length < 2 ? [] : [first(words), first(words.filter((word) => !SMALL_WORDS.test(word)))];
}

export const acronym: LinkRule = {
  id: 'acronym',
  of: 'organization',
  wantsSupport: false,
  keysOf: ({ names }) => [...new Set(names.flatMap((name) => lettersOf(name) ?? initialsOf(name)))],
  fits: (one, other) =>
    one.names.some((name) => lettersOf(name) !== null) !== other.names.some((name) => lettersOf(name) !== null),
};
