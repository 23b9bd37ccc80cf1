/**
 * A way that is taken up by its noun alone is the one that had that noun last.
 *
 * Example: `told the forum` behind `at a forum held by NBC`; `in the interview`; `wrote in the post`.
 */
import { EVENT_PREPOSITIONS, REFERENCE_MODIFIERS } from '../../../lexicon/en/channel-words.ts';
import { BROADCASTS, CONVERSATIONS, HELD, TEXTS, TOLD } from '../../../lexicon/en/media-words.ts';
import type { Word, WordedArticle } from '../words.ts';
import type { Channel } from './channels.ts';
import { nearIn } from './place.ts';

const LISTS = [CONVERSATIONS, BROADCASTS, HELD, TEXTS];

/** Is the noun at `i` led to: `in the interview`, `told the same forum`? */
function isTakenUp(words: readonly Word[], i: number): boolean {
  let at = i - 1;
  while (REFERENCE_MODIFIERS.has(words[at]?.lower ?? '')) at--;
  const leads = words[at]?.lower ?? '';
  return at < i - 1 && (EVENT_PREPOSITIONS.has(leads) || TOLD.has(leads));
}

const says = ({ text, sentences }: WordedArticle, { sentence, construction, span }: Channel, noun: string) =>
  construction.reach !== 'mention' &&
  nearIn(text, sentences[sentence]?.span ?? [0, 0], span[0])
    .toLowerCase()
    .includes(noun);

/** The way that one of the words takes up, of those `before`, the last one first. */
export function definiteReference(
  article: WordedArticle,
  words: readonly Word[],
  before: Iterable<Channel>,
): Channel | null {
  const nouns = words.filter(({ lower }, i) => LISTS.some((list) => list.has(lower)) && isTakenUp(words, i));
  if (nouns.length === 0) return null;
  for (const way of before) if (nouns.some(({ lower }) => says(article, way, lower))) return way;
  return null;
}
