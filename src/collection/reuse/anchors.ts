/** Finds the runs of words that two texts share, the basis of an alignment. */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { groupBy } from '../../util/group-by.ts';
import { quickShingleHashes } from './hashes.ts';
import { SHINGLE } from './shingles.ts';
import type { ComparedWord } from './words.ts';

/** A run of `size` equal words, with the index of its first word in the print and in the fullest print. */
export type MatchedWords = readonly [print: number, fullest: number, size: number];

/** Indices of a word in the print and of a word in the fullest print. */
export type WordPair = readonly [print: number, fullest: number];

/** A shingle that occurs more often in one text is not an anchor. */
const MOST_PLACES = 8;
const positionsOf = (shingles: readonly number[]): ReadonlyMap<number, readonly number[]> =>
  groupBy(shingles.keys(), (at) => shingles[at] ?? 0);

const isSame = (print: readonly ComparedWord[], i: number, fullest: readonly ComparedWord[], j: number) =>
  i < print.length && j < fullest.length && print[i]?.normal === fullest[j]?.normal;

const NOWHERE: readonly number[] = [];

/** The maximal shared runs of at least `size` words, in the order of the print. */
function anchorsOf(
  size: number,
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
): readonly MatchedWords[] {
  const places = positionsOf(quickShingleHashes(fullest, size));
  const found: MatchedWords[] = [];
  let before: readonly number[] = NOWHERE;
  quickShingleHashes(print, size).forEach((shingle, i) => {
    const here = places.get(shingle) ?? NOWHERE;
    const usable = here.length > MOST_PLACES ? NOWHERE : here;
    for (const j of usable) {
      if (before.includes(j - 1) && isSame(print, i - 1, fullest, j - 1)) continue;
      let length = 0;
      while (isSame(print, i + length, fullest, j + length)) length += 1;
      if (length >= size) found.push([i, j, length]);
    }
    before = usable;
  });
  return found;
}

/** A print may match the fullest print only through a third wording; the two then share no longer anchor. */
const SHORTEST_ANCHOR = 2;

function anchors(print: readonly ComparedWord[], fullest: readonly ComparedWord[]): readonly MatchedWords[] {
  const longest = Math.min(SHINGLE, print.length, fullest.length);
  for (let size = longest; size >= Math.min(SHORTEST_ANCHOR, longest) && size > 0; size--) {
    const found = anchorsOf(size, print, fullest);
    if (found.length > 0) return found;
  }
  return [];
}

interface Link {
  readonly pair: WordPair;
  readonly before: Link | null;
}

/** The longest chain of pairs that ascends on both sides, in O(n log n) (Fredman 1975). */
function longestChain(pairs: readonly WordPair[]): readonly WordPair[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const tails: number[] = [];
  const links: Link[] = [];
  for (const pair of sorted) {
    const at = firstIndex(tails.length, (tail) => (tails[tail] ?? 0) >= pair[1]);
    tails[at] = pair[1];
    links[at] = { pair, before: at > 0 ? (links[at - 1] ?? null) : null };
  }
  const chain: WordPair[] = [];
  for (let link = links.at(-1) ?? null; link; link = link.before) chain.push(link.pair);
  return chain.reverse();
}

/** Joins consecutive pairs into runs. */
export function inStretches(pairs: readonly WordPair[]): readonly MatchedWords[] {
  const stretches: MatchedWords[] = [];
  for (const [i, j] of pairs) {
    const last = stretches.at(-1);
    if (last && last[0] + last[2] === i && last[1] + last[2] === j) {
      stretches[stretches.length - 1] = [last[0], last[1], last[2] + 1];
    } else stretches.push([i, j, 1]);
  }
  return stretches;
}

/** True for most texts, whose anchors have the same order on both sides. */
const inOrder = (found: readonly MatchedWords[]) =>
  found.every(([i, j], at) => {
    const before = found[at - 1];
    return !before || (before[0] + before[2] <= i && before[1] + before[2] <= j);
  });

/** Drops runs that cross others, so that the rest has the same order on both sides. */
function ordered(found: readonly MatchedWords[], length: number): readonly MatchedWords[] {
  if (inOrder(found)) return found;
  const pairs = new Map<number, WordPair>();
  for (const [i, j, size] of found) {
    for (let k = 0; k < size; k++) pairs.set((i + k) * (length + 1) + j + k, [i + k, j + k]);
  }
  return inStretches(longestChain([...pairs.values()]));
}

/** The skeleton of an alignment: shared runs in the same order on both sides. */
export const anchorsBetween = (
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
): readonly MatchedWords[] => ordered(anchors(print, fullest), fullest.length);

/** Single words that two texts share in the same order. */
export const wordsInOrder = (
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
): readonly MatchedWords[] => ordered(anchorsOf(1, print, fullest), fullest.length);

/** Between two anchors, a shorter run is also an anchor if it has a content word. */
const INNER_ANCHOR = 3;

const says = (words: readonly ComparedWord[]) => words.some(({ normal }) => !FUNCTION_WORDS.has(normal));

export function innerAnchors(
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
  [fromPrint, fromFullest]: WordPair,
  [toPrint, toFullest]: WordPair,
): readonly MatchedWords[] {
  if (Math.min(toPrint - fromPrint, toFullest - fromFullest) < INNER_ANCHOR) return [];
  const [left, right] = [print.slice(fromPrint, toPrint), fullest.slice(fromFullest, toFullest)];
  const found = anchorsOf(INNER_ANCHOR, left, right).filter(([i, , size]) => says(left.slice(i, i + size)));
  return ordered(found, right.length).map(([i, j, size]) => [i + fromPrint, j + fromFullest, size]);
}
