/**
 * Which words of a print are which words of the fullest one. Shared shingles are the anchors, the longest chain of
 * them that keeps the order is the skeleton, and what lies between two anchors is matched word by word only close to
 * them: over a whole speech a longest common subsequence would find any sentence's "the", "of" and "to".
 * Semi-global alignment of quotations: Niculae et al. 2015 (QUOTUS); word diff: Myers 1986.
 */
import { lcs } from 'fast-myers-diff';
import { shingles } from './hashes.ts';
import { SHINGLE } from './keys.ts';
import type { Word } from './words.ts';

/** Index of a word of the print and of the same word of the fullest. */
export type Match = readonly [print: number, fullest: number];

/** A shingle that occurs more often than this in one text anchors nothing. */
const MOST_PLACES = 8;
/** Words beyond the length of a gap in the print that are looked at in the fullest: a cut leaves its edges close by. */
const SLACK = 2;
/** A longer stretch of the print without any anchor is other words, not an edit. */
const LONGEST_GAP = 60;

function placesOf(shingles: readonly number[]): ReadonlyMap<number, number[]> {
  const places = new Map<number, number[]>();
  shingles.forEach((shingle, at) => {
    const found = places.get(shingle);
    if (found) found.push(at);
    else places.set(shingle, [at]);
  });
  return places;
}

function anchorsOf(size: number, print: readonly Word[], fullest: readonly Word[]): readonly Match[] {
  const places = placesOf(shingles(fullest, size));
  const pairs = new Map<number, Match>();
  shingles(print, size).forEach((shingle, i) => {
    const found = places.get(shingle) ?? [];
    if (found.length > MOST_PLACES) return;
    for (const j of found) {
      for (let k = 0; k < size; k++) {
        if (print[i + k]?.normal !== fullest[j + k]?.normal) break;
        pairs.set((i + k) * (fullest.length + 1) + j + k, [i + k, j + k]);
      }
    }
  });
  return [...pairs.values()];
}

/** A print is compared with the fullest one, whose words may reach it over a third: then shorter anchors must do. */
const SHORTEST_ANCHOR = 2;

function anchors(print: readonly Word[], fullest: readonly Word[]): readonly Match[] {
  const longest = Math.min(SHINGLE, print.length, fullest.length);
  for (let size = longest; size >= Math.min(SHORTEST_ANCHOR, longest) && size > 0; size--) {
    const found = anchorsOf(size, print, fullest);
    if (found.length > 0) return found;
  }
  return [];
}

/** Where in the ascending `tails` a value belongs: the first place whose value is not smaller. */
function lowerBound(tails: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tails[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Link {
  readonly match: Match;
  readonly before: Link | null;
}

/** Longest chain of matches that rises on both sides (Fredman 1975), in n log n. */
function longestChain(matches: readonly Match[]): readonly Match[] {
  const sorted = [...matches].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const tails: number[] = [];
  const links: Link[] = [];
  for (const match of sorted) {
    const at = lowerBound(tails, match[1]);
    tails[at] = match[1];
    links[at] = { match, before: at > 0 ? (links[at - 1] ?? null) : null };
  }
  const chain: Match[] = [];
  for (let link = links.at(-1) ?? null; link; link = link.before) chain.push(link.match);
  return chain.reverse();
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Indices of the fullest in a gap that lie close to an anchor: to the one after it, the one before it, or both. */
function closeTo(from: number, to: number, near: number, anchored: 'before' | 'after' | 'both'): readonly number[] {
  if (anchored === 'after') return range(Math.max(from, to - near), to);
  if (anchored === 'before') return range(from, Math.min(to, from + near));
  return to - from <= 2 * near ? range(from, to) : [...range(from, from + near), ...range(to - near, to)];
}

function matchGap(
  print: readonly Word[],
  fullest: readonly Word[],
  [fromPrint, fromFullest]: Match,
  [toPrint, toFullest]: Match,
): readonly Match[] {
  const length = toPrint - fromPrint;
  if (length === 0 || length > LONGEST_GAP || fromFullest === toFullest) return [];
  const end = toPrint === print.length ? 'before' : 'both';
  const indices = closeTo(fromFullest, toFullest, length + SLACK, fromPrint === 0 ? 'after' : end);
  const left = print.slice(fromPrint, toPrint).map(({ normal }) => normal);
  const right = indices.map((j) => fullest[j]?.normal ?? '');
  const found: Match[] = [];
  for (const [i, k, run] of lcs(left, right)) {
    if (end === 'before' || fromPrint === 0) {
      // Outside the anchors a single small word meets another by chance.
      const far = fromPrint === 0 ? length - (i + run) : i;
      if (run === 1 && far > SLACK) continue;
    }
    for (let step = 0; step < run; step++) found.push([fromPrint + i + step, indices[k + step] ?? 0]);
  }
  return found;
}

/** The skeleton of an alignment: pairs of equal words in shared shingles, rising on both sides. */
export const anchorsBetween = (print: readonly Word[], fullest: readonly Word[]): readonly Match[] =>
  longestChain(anchors(print, fullest));

/** The skeleton with what lies between its anchors. Time grows with the sum of the lengths, times a logarithm. */
export function matchWords(
  print: readonly Word[],
  fullest: readonly Word[],
  chain: readonly Match[] = anchorsBetween(print, fullest),
): readonly Match[] {
  if (chain.length === 0) return [];
  const matches: Match[] = [];
  let from: Match = [0, 0];
  for (const match of [...chain, [print.length, fullest.length] as const]) {
    matches.push(...matchGap(print, fullest, from, match));
    if (match[0] < print.length) matches.push(match);
    from = [match[0] + 1, match[1] + 1];
  }
  return matches;
}
