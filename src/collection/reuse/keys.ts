/**
 * Keys under which prints of one utterance meet: every shingle of four words. Near-duplicate keys made for web pages
 * (MinHash of long shingles) lose a quotation that is cut in half; single shingles find it, and MemeTracker (Leskovec,
 * Backstrom, Kleinberg 2009) and NIFTY (Suen et al. 2013) link phrases over shared word runs in the same way.
 */
import { hash } from 'node:crypto';
import type { Word } from './words.ts';

/** Words in a key. Three meet too often by chance, five lose a print with an edit every five words. */
export const SHINGLE = 4;

/** First 64 bits of SHA-256: short, alike on every engine, and no text of the articles. */
const digest = (words: readonly string[]) => hash('sha256', words.join(' '), 'hex').slice(0, 16);

function* shingles(words: readonly string[]): Generator<string> {
  for (let at = 0; at + SHINGLE <= words.length; at++) yield digest(words.slice(at, at + SHINGLE));
}

/** Stretches between gaps: what stands on two sides of an ellipsis was not said in one breath. */
function stretches(words: readonly Word[]): readonly string[][] {
  const found: string[][] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last && !word.afterGap) last.push(word.normal);
    else found.push([word.normal]);
  }
  return found;
}

/** Distinct keys, sorted. Fewer than four words make one key of all of them. */
export function keysOf(words: readonly Word[]): readonly string[] {
  const all = words.map(({ normal }) => normal);
  if (all.length === 0) return [];
  if (all.length < SHINGLE) return [digest(all)];
  const keys = new Set(stretches(words).flatMap((stretch) => [...shingles(stretch)]));
  return [...(keys.size > 0 ? keys : new Set(shingles(all)))].sort();
}
