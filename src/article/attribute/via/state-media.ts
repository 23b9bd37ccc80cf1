/**
 * Media that a state runs are named by the words for them.
 *
 * Examples: `told state television`; `Norland state media quoted him as saying`.
 */
import { STATE_MEDIA_NOUNS } from '../../../lexicon/en/media-words.ts';
import { listedKind } from '../gazetteer.ts';
import type { ArticleWithWords, ArticleWord } from '../words.ts';
import type { NamedOutlet } from './names.ts';

const isState = (word: ArticleWord | undefined) => word?.lower === 'state' || word?.lower === 'state-run';

/** `Iranian`, `Iran’s`: the state. */
const isCountry = (word: ArticleWord | undefined) => /^(?:demonym|place)$/.test(listedKind(word?.lower ?? '') ?? '');

/** The medium whose first word stands at `at`: the country, or `state`; null if there is none. */
export function stateMediumAt(
  { text }: ArticleWithWords,
  words: readonly ArticleWord[],
  at: number,
): NamedOutlet | null {
  const state = isState(words[at]) ? at : at + 1;
  if (state > at && !isCountry(words[at])) return null;
  const [first, noun] = [words[at], words[state + 1]];
  if (!first || !noun || !isState(words[state]) || !STATE_MEDIA_NOUNS.has(noun.lower)) return null;
  const span = [first.span[0], noun.span[1]] as const;
  return { name: text.slice(...span), kind: null, span, end: state + 2, isKnown: true };
}
