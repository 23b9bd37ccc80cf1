/**
 * Tells words in marks that may be a name or a title by their capitals.
 *
 * Examples: `Warm Rooms`, `The Lord of the Rings` and `Rain`, but not `warm rooms`.
 */
import { TITLE_SMALL_WORDS } from '../../lexicon/en/works.ts';
import { startsWithCapitalOrDigit } from '../letters.ts';

/** Whether the first word and every major word begins with a capital or a digit. */
export function isNameLike(words: readonly string[]): boolean {
  const large = words.filter((word) => !TITLE_SMALL_WORDS.has(word.toLowerCase()));
  return startsWithCapitalOrDigit(words[0] ?? '') && large.every(startsWithCapitalOrDigit);
}
