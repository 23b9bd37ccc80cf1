/**
 * The keys under which an audit finds a passage: its shingles, for whoever has the words before him, and its telling words one
 * by one, for whoever remembers them roughly.
 */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { shingles } from './hashes.ts';
import { passageOf, type Worded } from './passage.ts';
import { SHINGLE, shingleKeysOf } from './shingles.ts';
import { type Word, wordsOf } from './words.ts';

/** Distinct keys of words, ascending. */
export function searchKeys(words: readonly Word[]): readonly number[] {
  const telling = words.filter(({ normal }) => !FUNCTION_WORDS.has(normal));
  const rows = words.length >= SHINGLE ? shingleKeysOf(words) : [];
  return [...new Set([...rows, ...shingles(telling, 1)])].sort((a, b) => a - b);
}

export const passageKeys = (quotation: Worded) => searchKeys(wordsOf(passageOf(quotation).text));
