/**
 * The keys under which an audit finds a quotation: shingles, for exact words, and single content words, for rough recollections.
 */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { comparedTextOf, type QuotedText } from './compared-text.ts';
import { shingleHashes } from './hashes.ts';
import { SHINGLE, shingleKeysOf } from './shingles.ts';
import { type ComparedWord, comparedWords } from './words.ts';

/** Distinct keys of words, ascending. */
export function keysOfWords(words: readonly ComparedWord[]): readonly number[] {
  const telling = words.filter(({ normal }) => !FUNCTION_WORDS.has(normal));
  const rows = words.length >= SHINGLE ? shingleKeysOf(words) : [];
  return [...new Set([...rows, ...shingleHashes(telling, 1)])].sort((a, b) => a - b);
}

export const quotationKeys = (quotation: QuotedText) => keysOfWords(comparedWords(comparedTextOf(quotation).text));
