/**
 * Sketches, by which a text is recognised after a few of its words changed. A sketch holds hashes of 32 bits alone,
 * and several pairs of words share each of them.
 *
 * Source: Broder 1997, “On the resemblance and containment of documents”.
 */
import { hashText } from '../util/hash.ts';

/** Hashes of a text's pairs of words, the smallest ones, sorted. */
export type Sketch = readonly number[];

const MOST = 256;
/** Share of common pairs from which two texts are near copies: one changed word of twenty keeps four fifths. */
const NEAR = 0.8;
const FEWEST_WORDS = 8;

/** The sketch of a text; null for a text of a few words, which others may share. */
export function sketchOf(text: string): Sketch | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const hashes = new Set(words.slice(1).map((word, i) => hashText(`${words[i]} ${word}`, 0)));
  return [...hashes].sort((a, b) => a - b).slice(0, MOST);
}

/** True if most pairs of words are in both texts. */
export function areNear(a: Sketch, b: Sketch): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const smallest = [...new Set([...a, ...b])].sort((one, other) => one - other).slice(0, MOST);
  const common = smallest.filter((hash) => inA.has(hash) && inB.has(hash)).length;
  return common >= NEAR * smallest.length;
}
