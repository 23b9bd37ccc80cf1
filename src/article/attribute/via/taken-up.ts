/**
 * A way that is taken up by its noun alone is the one that had that noun last.
 *
 * Example: `told the forum` behind `at a forum held by NBC`; `in the interview`; `wrote in the post`.
 */
import type { WordedArticle } from '../words.ts';
import { BROADCASTS, CONVERSATIONS, HELD, REPORTS, TEXTS } from '../../../lexicon/media-words.ts';
import type { Word } from '../words.ts';
import type { Way } from './ways.ts';

const LISTS = [CONVERSATIONS, BROADCASTS, HELD, TEXTS, REPORTS];
const takesUp = (word: string) => LISTS.some((list) => list.has(word));

export function takenUp(article: WordedArticle, words: readonly Word[], before: readonly Way[]): Way | null {
  if (before.length === 0) return null;
  for (const [i, { lower }] of words.entries()) {
    if (!takesUp(lower) || !words.slice(Math.max(0, i - 2), i).some((word) => word.lower === 'the')) continue;
    const way = before.findLast(({ sentence }) => {
      const span = article.sentences[sentence]?.span;
      return span !== undefined && article.text.slice(...span).toLowerCase().includes(lower);
    });
    if (way) return way;
  }
  return null;
}
