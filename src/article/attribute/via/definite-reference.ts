/**
 * Resolves a definite noun to the latest channel that was named with it.
 *
 * Example: `told the forum` after `at a forum held by NBC`; `in the interview`; `wrote in the post`.
 */
import { EVENT_PREPOSITIONS, REFERENCE_MODIFIERS } from '../../../lexicon/en/channel-words.ts';
import {
  AUTHORED_TEXT_NOUNS,
  BROADCAST_NOUNS,
  EVENT_NOUNS,
  INTERVIEW_NOUNS,
  TELLING_VERBS,
} from '../../../lexicon/en/media-words.ts';
import type { ArticleWithWords, ArticleWord } from '../words.ts';
import type { Channel } from './channels.ts';
import { sentenceNear } from './outlet-in-sentence.ts';

const LISTS = [INTERVIEW_NOUNS, BROADCAST_NOUNS, EVENT_NOUNS, AUTHORED_TEXT_NOUNS];

const MOST_MODIFIERS = 2;
/** `the television interview`, `the same long interview`. */
const isModifier = (word: ArticleWord | undefined) =>
  word !== undefined && (word.pos === 'NOUN' || word.pos === 'ADJ') && !REFERENCE_MODIFIERS.has(word.lower);

/** Whether a preposition or a verb of telling precedes the definite noun at `i`: `in the interview`, `told the same forum`. */
function isDefinite(words: readonly ArticleWord[], i: number): boolean {
  let at = i - 1;
  for (let skipped = 0; skipped < MOST_MODIFIERS && isModifier(words[at]); skipped++) at--;
  if (!REFERENCE_MODIFIERS.has(words[at]?.lower ?? '')) return false;
  while (REFERENCE_MODIFIERS.has(words[at]?.lower ?? '')) at--;
  const leads = words[at]?.lower ?? '';
  return EVENT_PREPOSITIONS.has(leads) || TELLING_VERBS.has(leads);
}

const isNamedAs = ({ text, sentences }: ArticleWithWords, { sentence, construction, span }: Channel, noun: string) =>
  construction.reach !== 'mention' &&
  sentenceNear(text, sentences[sentence]?.span ?? [0, 0], span[0])
    .toLowerCase()
    .includes(noun);

/** The channel that a definite noun among the words refers to; `before` yields the earlier channels, latest first. */
export function definiteReference(
  article: ArticleWithWords,
  words: readonly ArticleWord[],
  before: Iterable<Channel>,
): Channel | null {
  const nouns = words.filter(({ lower }, i) => LISTS.some((list) => list.has(lower)) && isDefinite(words, i));
  if (nouns.length === 0) return null;
  for (const channel of before) if (nouns.some(({ lower }) => isNamedAs(article, channel, lower))) return channel;
  return null;
}
