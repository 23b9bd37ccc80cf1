/**
 * Another occasion on which words were said: what the speaker told an outlet before ends there.
 *
 * Example: `said at a rally in Ohio`, `in his speech`, `told reporters`, `has called`.
 */
import { AUDIENCES, OCCASIONS, TOLD } from '../../../lexicon/media-words.ts';
import type { Word } from '../words.ts';

const LEADS = new Set(['in', 'at', 'during', 'on', 'to', 'through', 'via', 'by']);
const FARTHEST = 5;

const isStop = ({ pos }: Word) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT';

/** Does a preposition lead to the noun at `i`: `at a large rally`? */
function isLedTo(words: readonly Word[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const word = words[j];
    if (!word || isStop(word)) return false;
    if (LEADS.has(word.lower)) return true;
  }
  return false;
}

const tells = (words: readonly Word[], i: number) =>
  words.slice(Math.max(0, i - 4), i).some(({ lower }) => TOLD.has(lower) || lower === 'to');

export const namesOccasion = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, i) =>
      (OCCASIONS.has(lower) && isLedTo(words, i)) ||
      (AUDIENCES.has(lower) && tells(words, i)) ||
      (lower === 'time' && words[i - 1]?.lower === 'the' && words[i - 2]?.lower === 'at'),
  );
