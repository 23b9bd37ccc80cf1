/**
 * A way that is taken up by its noun alone is the one that had that noun last.
 *
 * Example: `told the forum` behind `at a forum held by NBC`; `in the interview`; `wrote in the post`.
 */
import { BROADCASTS, CONVERSATIONS, HELD, TEXTS, TOLD } from '../../../lexicon/media-words.ts';
import type { Word, WordedArticle } from '../words.ts';
import type { Way } from './ways.ts';

const LISTS = [CONVERSATIONS, BROADCASTS, HELD, TEXTS];
const DEFINITE = new Set(['the', 'that', 'same', 'blog', 'town']);
const LEADS = new Set(['in', 'during', 'at', 'on']);

/** Is the noun at `i` led to: `in the interview`, `told the same forum`? */
function isTakenUp(words: readonly Word[], i: number): boolean {
  let at = i - 1;
  while (DEFINITE.has(words[at]?.lower ?? '')) at--;
  const leads = words[at]?.lower ?? '';
  return at < i - 1 && (LEADS.has(leads) || TOLD.has(leads));
}

/** The way that one of the words takes up, of those named before `start`. */
export function takenUp(
  article: WordedArticle,
  words: readonly Word[],
  ways: readonly Way[],
  start: number,
): Way | null {
  if (ways.length === 0) return null;
  for (const [i, { lower }] of words.entries()) {
    if (!LISTS.some((list) => list.has(lower)) || !isTakenUp(words, i)) continue;
    const way = ways.findLast(({ span, sentence, construction }) => {
      const within = article.sentences[sentence]?.span;
      return span[0] < start && construction.reach !== 'mention' && within && hasWord(article, within, lower);
    });
    if (way) return way;
  }
  return null;
}

const hasWord = ({ text }: WordedArticle, [start, end]: Way['span'], word: string) =>
  text.slice(start, end).toLowerCase().includes(word);
