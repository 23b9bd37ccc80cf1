/**
 * A journalist speaks through the outlet named beside the name.
 *
 * Example: `said MSNBC host Ann Marsh`, `wrote CNN’s Tom Reed`, `Jane Doe at the National Review`.
 */
import { JOURNALIST_PREPOSITIONS } from '../../../lexicon/en/channel-words.ts';
import { JOURNALIST_NOUNS } from '../../../lexicon/en/media-words.ts';
import { isFirstName } from '../gazetteer.ts';
import { type ArticleWord, isCapitalised, isPossessive } from '../words.ts';
import type { Construction } from './constructions.ts';
import type { OutletInSentence } from './outlet-in-sentence.ts';

export const JOURNALIST: Construction = {
  id: 'via-journalist',
  reach: 'interview',
  confidence: 0.6,
  fits: () => false,
};

const MOST_TITLES = 4;

/** The last name of the person whose name begins at `start`. */
function lastNameFrom(words: readonly ArticleWord[], start: number): string | null {
  if (!isFirstName(words[start]?.text ?? '')) return null;
  let end = start;
  while (isCapitalised(words[end]) && end < start + 4) end++;
  return end - start > 1 ? (words[end - 1]?.text ?? null) : null;
}

/** `CNN’s Tom Reed`, `CNN host Tom Reed`. */
function journalistAfter({ words, end }: OutletInSentence): string | null {
  let i = end;
  const owns = isPossessive(words[i]);
  if (owns) i++;
  let isTitled = false;
  for (; i < end + MOST_TITLES && words[i] && !isCapitalised(words[i]); i++)
    isTitled ||= JOURNALIST_NOUNS.has(words[i]?.lower ?? '');
  return owns || isTitled ? lastNameFrom(words, i) : null;
}

/** `Jane Doe at the National Review`. */
function journalistBefore({ words, start }: OutletInSentence): string | null {
  const at = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  if (!JOURNALIST_PREPOSITIONS.has(words[at]?.lower ?? '')) return null;
  const last = words[at - 1];
  return last && isCapitalised(last) && isCapitalised(words[at - 2]) && isFirstName(words[at - 2]?.text ?? '')
    ? last.text
    : null;
}

export const journalistOf = (outlet: OutletInSentence): string | null =>
  journalistAfter(outlet) ?? journalistBefore(outlet);
