/**
 * Words said on an occasion of their own did not come through the speaker's previous channel.
 *
 * Example: `said at a rally in Ohio`, `in his speech`, `told reporters`, `has called`.
 */
import { OCCASION_PREPOSITIONS, PERFECT_AUXILIARIES } from '../../../lexicon/en/channel-words.ts';
import { AUDIENCE_NOUNS, OCCASION_NOUNS, TELLING_VERBS } from '../../../lexicon/en/media-words.ts';
import { MONTH_WITHOUT_DAY } from '../../../lexicon/en/months.ts';
import { OTHER_TIME } from '../../../lexicon/en/time-words.ts';
import type { Span } from '../../../model.ts';
import { type ArticleWord, isCapitalised } from '../words.ts';

const isMonth = (word: ArticleWord | undefined) => word !== undefined && MONTH_WITHOUT_DAY.test(word.text);
const FARTHEST = 5;

const isStop = ({ pos }: ArticleWord) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT';

/** Whether a preposition governs the noun at `i`: `at a large rally`. */
function isGoverned(words: readonly ArticleWord[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const word = words[j];
    if (!word || isStop(word)) return false;
    if (OCCASION_PREPOSITIONS.has(word.lower)) return true;
  }
  return false;
}

const isAddressed = (words: readonly ArticleWord[], i: number) =>
  words.slice(Math.max(0, i - 4), i).some(({ lower }) => TELLING_VERBS.has(lower) || lower === 'to');

/** `In Ohio, she said`: a place that opens the sentence is an occasion too. */
const isPlace = (words: readonly ArticleWord[], i: number) =>
  words[i]?.lower === 'in' && i === 0 && isCapitalised(words[1]) && !isMonth(words[1]) && words[2]?.text === ',';

export const namesOccasion = (words: readonly ArticleWord[]): boolean =>
  words.some(
    ({ lower }, i) =>
      (OCCASION_NOUNS.has(lower) && isGoverned(words, i)) ||
      (AUDIENCE_NOUNS.has(lower) && isAddressed(words, i)) ||
      isPlace(words, i),
  );

/** `has called`, `have long said`: the perfect refers to no single occasion. */
export function isGeneral(words: readonly ArticleWord[], cue: readonly Span[]): boolean {
  const end = cue[0]?.[1] ?? 0;
  const at = words.findLastIndex(({ span }) => span[1] <= end);
  return at >= 0 && words.slice(Math.max(0, at - 3), at + 1).some(({ lower }) => PERFECT_AUXILIARIES.has(lower));
}

const NEAR = 40;
/** Whether a sentence dates an outlet's words to another time than the news: `told the Post then`, `in a May interview with the Post`. */
export function isDated(text: string, [start, end]: Span, span: Span): boolean {
  const near = text.slice(Math.max(start, span[0] - NEAR), Math.min(end, span[1] + NEAR));
  return OTHER_TIME.test(near) || MONTH_WITHOUT_DAY.test(near);
}
