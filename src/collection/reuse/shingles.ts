/**
 * Blocking keys for prints of one utterance: every shingle of four words. Near-duplicate keys made for web pages
 * (MinHash of long shingles) lose a quotation that is cut in half; single shingles find it, and MemeTracker (Leskovec,
 * Backstrom, Kleinberg 2009) and NIFTY (Suen et al. 2013) link phrases over shared word runs in the same way.
 */
import { shingleHashes } from './hashes.ts';
import type { ComparedWord } from './words.ts';

/** Words in a key. Three match too often by chance; five miss a print with an edit every five words. */
export const SHINGLE = 4;

/** True if a shingle spans an ellipsis or contains an editor's words: nobody said it, so it is not a key. */
function isBroken(words: readonly ComparedWord[], at: number): boolean {
  if (words[at]?.inserted) return true;
  for (let word = at + 1; word < at + SHINGLE; word++) if (words[word]?.afterGap || words[word]?.inserted) return true;
  return false;
}

/** Distinct keys, ascending. A text of fewer than four words has one key. */
export function shingleKeysOf(words: readonly ComparedWord[]): readonly number[] {
  if (words.length === 0) return [];
  const all = shingleHashes(words, Math.min(SHINGLE, words.length));
  if (!words.some(({ afterGap, inserted }) => afterGap || inserted)) return [...new Set(all)].sort((a, b) => a - b);
  const unbroken = all.filter((_, at) => !isBroken(words, at));
  return [...new Set(unbroken.length > 0 ? unbroken : all)].sort((a, b) => a - b);
}
