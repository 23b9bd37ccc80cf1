/**
 * Another occasion on which words were said: what the speaker told an outlet before ends there.
 *
 * Example: `said at a rally in Ohio`, `in his speech`, `told reporters`, `has called`.
 */
import { AUDIENCES, OCCASIONS, TOLD } from '../../../lexicon/en/media-words.ts';
import type { Span } from '../../../model.ts';
import { isCapitalised, type Word, type WordedArticle } from '../words.ts';
import type { Channel } from './channels.ts';

const isMonth = (word: Word | undefined) => word !== undefined && MONTH.test(word.text);
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
  return at >= 0 && words.slice(Math.max(0, at - 3), at + 1).some(({ lower }) => lower === 'has' || lower === 'have');
}

const NEAR = 40;
const DATED = /\b(?:then|at the time|in (?:the )?(?:19|20)\d\d|last (?:year|month|spring|summer|fall|autumn|winter))\b/;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)/;

/** Is a way told of another time: `told the Post then`, `in a May interview with the Post`? The main way goes on behind it. */
export function isDated(article: WordedArticle, { span, sentence }: Channel): boolean {
  const [start, end] = article.sentences[sentence]?.span ?? [0, 0];
  const near = article.text.slice(Math.max(start, span[0] - NEAR), Math.min(end, span[1] + NEAR));
  return DATED.test(near) || MONTH.test(near);
}
