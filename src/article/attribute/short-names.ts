/**
 * Tells whether a short or misspelt name stands for a longer one.
 *
 * Examples: `Vance` and `H. Vance` for `Hester Vance`, `Acme` for `Acme Energy`, `NHA` for `Northgate Harbour Authority`, `McLenney` for
 * `McClenney`.
 */
import { LEFT_OUT_OF_ACRONYMS, LINKS_BEFORE_NAMES } from '../../lexicon/en/name-words.ts';
import { isTypo } from '../../util/is-typo.ts';
import type { EntityType } from './entity-type.ts';

/** Whether the short name is a form of the long one; both are folded. */
export function isShortFor(short: readonly string[], long: readonly string[], type: EntityType): boolean {
  const [first = '', last = ''] = [short[0], short.at(-1)];
  if (short.length === 1)
    return type === 'person'
      ? last === long.at(-1) || first === long[0] || long.includes(first)
      : first === long[0] && first.length > 3;
  if (type !== 'person')
    return (
      short.every((word, i) => word === long[i]) ||
      (!LINKS_BEFORE_NAMES.has(long.at(-1 - short.length) ?? '') &&
        short.every((word, i) => word === long[long.length - short.length + i]))
    );
  const inOrder = short.every((word, i) => long.indexOf(word, i) >= 0);
  if (inOrder && (last === long.at(-1) || first === long[0])) return true;
  return last === long.at(-1) && first.length === 1 && long[0]?.startsWith(first) === true;
}

/** The letters of an acronym for a name: `nha` for `northgate harbour authority`. */
export const initials = (words: readonly string[]) =>
  words
    .filter((word) => !LEFT_OUT_OF_ACRONYMS.has(word))
    .map((word) => word[0])
    .join('');

/** Whether a last name is another with a typo after its first letter: `McLenney` for `McClenney`. */
export const isMisspelt = (name: string, other: string): boolean => name[0] === other[0] && isTypo(name, other);
