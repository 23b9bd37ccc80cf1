/**
 * Words in marks that are no speech: scare quotes, titles of works, nicknames.
 *
 * Example: the so-called “experts”; the film “The Last Ship”; William “Shorty” Jones.
 */

import { TITLE_SMALL_WORDS, WORK_NOUNS } from '../../lexicon/en/works.ts';
import { startsWithCapitalOrDigit, wordsIn } from '../letters.ts';
import type { SentenceItem } from './items.ts';

const LONGEST_SCARE = 3;
const LONGEST_NICKNAME = 2;
const LONGEST_TITLE = 60;

function isNickname(
  words: readonly string[],
  before: SentenceItem | undefined,
  after: SentenceItem | undefined,
): boolean {
  return (
    words.length <= LONGEST_NICKNAME &&
    words.every(startsWithCapitalOrDigit) &&
    before?.pos === 'PROPN' &&
    after?.pos === 'PROPN'
  );
}

const isTitleCase = (words: readonly string[]) =>
  words.length > 1 &&
  startsWithCapitalOrDigit(words[0] ?? '') &&
  words.every((word) => startsWithCapitalOrDigit(word) || TITLE_SMALL_WORDS.has(word.toLowerCase()));

/** Whether a passage in marks is set like the title of a programme, a book or a song. */
export const isTitleInMarks = (text: string): boolean =>
  !/[!?…]/.test(text) && text.length <= LONGEST_TITLE && isTitleCase(wordsIn(text));

/** Set in title case, or introduced by a word for a work. */
const isTitle = (words: readonly string[], before: SentenceItem | undefined) =>
  isTitleCase(words) || WORK_NOUNS.has(before?.lower ?? '');

/** `pounded him as a “con artist”`: somebody judges somebody or something. */
const isJudged = (before: readonly SentenceItem[]) =>
  /(?:^| )(?:as|like) (?:(?:a|an|the|his|her|their) )?$/.test(
    `${before
      .slice(-2)
      .map(({ lower }) => lower)
      .join(' ')} `,
  );

/**
 * Whether a passage without a cue is no speech: a nickname, a title or scare quotes.
 *
 * @param before the items before it in its sentence
 * @param after the next item
 */
export function isNotSpeech(
  passage: SentenceItem,
  before: readonly SentenceItem[],
  after: SentenceItem | undefined,
): boolean {
  const words = wordsIn(passage.text);
  if (isNickname(words, before.at(-1), after) || isTitle(words, before.at(-1))) return true;
  return !isJudged(before) && words.length <= LONGEST_SCARE;
}
