/**
 * A journalist speaks through the outlet that the text names along with the name.
 *
 * Example: `said MSNBC host Ann Marsh`, `wrote CNN’s Tom Reed`, `Jane Doe at the National Review`.
 */
import { JOURNALIST_PREPOSITIONS } from '../../../lexicon/en/channel-words.ts';
import { JOURNALISTS } from '../../../lexicon/en/media-words.ts';
import { isFirstName } from '../gazetteer.ts';
import { isCapitalised, isPossessive, type Word } from '../words.ts';
import type { Construction } from './constructions.ts';
import type { Place } from './place.ts';

export const JOURNALIST: Construction = {
  id: 'via-journalist',
  reach: 'interview',
  confidence: 0.6,
  fits: () => false,
};

const MOST_TITLES = 4;

/** The last name of the person whose name begins at `start`. */
function lastNameFrom(words: readonly Word[], start: number): string | null {
  if (!isFirstName(words[start]?.text ?? '')) return null;
  let end = start;
  while (isCapitalised(words[end]) && end < start + 4) end++;
  return end - start > 1 ? (words[end - 1]?.text ?? null) : null;
}

/** `CNN’s Tom Reed`, `CNN host Tom Reed`. */
function namedBehind({ words, end }: Place): string | null {
  let i = end;
  const owns = isPossessive(words[i]);
  if (owns) i++;
  let isTitled = false;
  for (; i < end + MOST_TITLES && words[i] && !isCapitalised(words[i]); i++)
    isTitled ||= JOURNALISTS.has(words[i]?.lower ?? '');
  return owns || isTitled ? lastNameFrom(words, i) : null;
}

/** `Jane Doe at the National Review`. */
function namedBefore({ words, start }: Place): string | null {
  const at = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  if (!JOURNALIST_PREPOSITIONS.has(words[at]?.lower ?? '')) return null;
  const last = words[at - 1];
  return last && isCapitalised(last) && isCapitalised(words[at - 2]) && isFirstName(words[at - 2]?.text ?? '')
    ? last.text
    : null;
}

export const journalistOf = (place: Place): string | null => namedBehind(place) ?? namedBefore(place);
