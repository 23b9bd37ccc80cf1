/**
 * Tells a word for a time from a name that looks like one.
 *
 * Example: `Thu` in `on Thu` is a day, and in `Ms Thu` a name.
 */
import { FORMS_OF_ADDRESS } from '../lexicon/en/forms-of-address.ts';
import { TIME_WORDS } from '../lexicon/en/time-words.ts';

/**
 * Whether a word is a time.
 *
 * @param before the word before it; both are in lower case and without a full stop
 */
export const isTimeWord = (word: string, before: string): boolean =>
  TIME_WORDS.has(word) && !FORMS_OF_ADDRESS.has(before);
