/**
 * Words in marks that nobody said: scare quotes, titles of works, nicknames.
 *
 * Example: the so-called “experts”; the film “The Last Ship”; William “Shorty” Jones.
 */
import { WORKS } from '../../lexicon/works.ts';
import type { Item } from './passage.ts';

const SMALL_WORDS = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|is|as|vs?)$/i;
const LONGEST_SCARE = 3;
const LONGEST_NICKNAME = 2;

const wordsOf = (passage: Item) => passage.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];
const isCapitalised = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);

function isNickname(words: readonly string[], before: Item | undefined, after: Item | undefined): boolean {
  return (
    words.length <= LONGEST_NICKNAME && words.every(isCapitalised) && before?.pos === 'PROPN' && after?.pos === 'PROPN'
  );
}

/** Title case throughout, or named as a work by the word before it. */
function isTitle(words: readonly string[], before: Item | undefined): boolean {
  const titled =
    words.length > 1 &&
    isCapitalised(words[0] ?? '') &&
    words.every((word) => isCapitalised(word) || SMALL_WORDS.test(word));
  return titled || WORKS.has(before?.lower ?? '');
}

/**
 * The rule by which a passage that no cue claims is nobody's words; null where it may be a quotation all the same.
 * `before` and `after` are the items beside it in its sentence.
 */
export function notSpeechRule(passage: Item, before: Item | undefined, after: Item | undefined): string | null {
  const words = wordsOf(passage);
  if (isNickname(words, before, after)) return 'nickname';
  if (isTitle(words, before)) return 'title-of-work';
  return words.length <= LONGEST_SCARE ? 'scare-quotes' : null;
}
