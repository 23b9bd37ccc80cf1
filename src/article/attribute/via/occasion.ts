/**
 * Another occasion on which words were said: what the speaker told an outlet before ends there.
 *
 * Example: `said at a rally in Ohio`, `in his speech`, `told reporters`, `has called`.
 */
import { OCCASION_PREPOSITIONS, PERFECT_AUXILIARIES } from '../../../lexicon/en/channel-words.ts';
import { AUDIENCES, OCCASIONS, TOLD } from '../../../lexicon/en/media-words.ts';
import { MONTH_WITHOUT_DAY } from '../../../lexicon/en/months.ts';
import { OTHER_TIME } from '../../../lexicon/en/time-words.ts';
import type { Span } from '../../../model.ts';
import { isCapitalised, type Word, type WordedArticle } from '../words.ts';
import type { Channel } from './channels.ts';

const isMonth = (word: Word | undefined) => word !== undefined && MONTH_WITHOUT_DAY.test(word.text);
const FARTHEST = 5;

const isStop = ({ pos }: Word) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT';

/** Does a preposition lead to the noun at `i`: `at a large rally`? */
function isLedTo(words: readonly Word[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const word = words[j];
    if (!word || isStop(word)) return false;
    if (OCCASION_PREPOSITIONS.has(word.lower)) return true;
  }
  return false;
}

const tells = (words: readonly Word[], i: number) =>
  words.slice(Math.max(0, i - 4), i).some(({ lower }) => TOLD.has(lower) || lower === 'to');

/** `In Ohio, she said`, `said in Ohio`: a place is an occasion too, where the sentence or the saying begins with it. */
const isPlace = (words: readonly Word[], i: number) =>
  words[i]?.lower === 'in' && i === 0 && isCapitalised(words[1]) && !isMonth(words[1]) && words[2]?.text === ',';

export const namesOccasion = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, i) =>
      (OCCASIONS.has(lower) && isLedTo(words, i)) || (AUDIENCES.has(lower) && tells(words, i)) || isPlace(words, i),
  );

/** `has called`, `have long said`: words of no one occasion. */
export function isGeneral(words: readonly Word[], cue: readonly Span[]): boolean {
  const end = cue[0]?.[1] ?? 0;
  const at = words.findLastIndex(({ span }) => span[1] <= end);
  return at >= 0 && words.slice(Math.max(0, at - 3), at + 1).some(({ lower }) => PERFECT_AUXILIARIES.has(lower));
}

const NEAR = 40;
/** Is a way told of another time: `told the Post then`, `in a May interview with the Post`? The main way goes on behind it. */
export function isDated(article: WordedArticle, { span, sentence }: Channel): boolean {
  const [start, end] = article.sentences[sentence]?.span ?? [0, 0];
  const near = article.text.slice(Math.max(start, span[0] - NEAR), Math.min(end, span[1] + NEAR));
  return OTHER_TIME.test(near) || MONTH_WITHOUT_DAY.test(near);
}
