import { TITLE_SMALL_WORDS } from '../../lexicon/en/works.ts';
import { startsWithCapitalOrDigit } from '../letters.ts';

/** Whether every major word is capitalised, even if there is only one. */
export function isNameLike(words: readonly string[]): boolean {
  const large = words.filter((word) => !TITLE_SMALL_WORDS.has(word.toLowerCase()));
  return startsWithCapitalOrDigit(words[0] ?? '') && large.every(startsWithCapitalOrDigit);
}
