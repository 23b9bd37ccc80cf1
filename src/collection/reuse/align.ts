/**
 * Which words of a print are which words of the fullest one. Shared shingles are the anchors, the longest chain of
 * them that keeps the order is the skeleton, and what lies between two anchors is matched word by word only close to
 * them: over a whole speech a longest common subsequence would find any sentence's "the", "of" and "to".
 * Semi-global alignment of quotations: Niculae et al. 2015 (QUOTUS); word diff: Myers 1986.
 */
import { lcs } from 'fast-myers-diff';
import { anchorsBetween, innerAnchors, inStretches, type MatchedWords, type WordPair } from './anchors.ts';
import type { ComparedWord } from './words.ts';

/** Words beyond the length of a gap in the print that are looked at in the fullest: a cut leaves its edges close by. */
const SLACK = 2;
/** A longer stretch of the print without any anchor is other words, not an edit. */
const LONGEST_GAP = 60;

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

type Side = 'before' | 'after' | 'both';

/** Indices of the fullest in a gap that lie close to an anchor: to the one after it, the one before it, or both. */
function closeTo(from: number, to: number, near: number, anchored: Side): readonly number[] {
  if (anchored === 'after') return range(Math.max(from, to - near), to);
  if (anchored === 'before') return range(from, Math.min(to, from + near));
  return to - from <= 2 * near ? range(from, to) : [...range(from, from + near), ...range(to - near, to)];
}

/** Beyond the last anchor, or before the first, a single word so far from it meets another by chance. */
function isChance(at: number, run: number, length: number, anchored: Side): boolean {
  const away = anchored === 'after' ? length - (at + run) : at;
  return anchored !== 'both' && run === 1 && away > SLACK;
}

/** An editor's word and a speaker's that happens to be the same. */
const isGloss = (word: ComparedWord | undefined, other: ComparedWord | undefined) => word?.inserted !== other?.inserted;

function matchGap(
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
  [fromPrint, fromFullest]: WordPair,
  [toPrint, toFullest]: WordPair,
): readonly MatchedWords[] {
  const length = toPrint - fromPrint;
  if (length === 0 || length > LONGEST_GAP || fromFullest === toFullest) return [];
  const end: Side = toPrint === print.length ? 'before' : 'both';
  const anchored = fromPrint === 0 ? 'after' : end;
  const indices = closeTo(fromFullest, toFullest, length + SLACK, anchored);
  const left = print.slice(fromPrint, toPrint).map(({ normal }) => normal);
  const right = indices.map((j) => fullest[j]?.normal ?? '');
  const found: WordPair[] = [];
  for (const [i, k, run] of lcs(left, right)) {
    if (isChance(i, run, length, anchored) || (run === 1 && isGloss(print[fromPrint + i], fullest[indices[k] ?? 0]))) {
      continue;
    }
    for (let step = 0; step < run; step++) found.push([fromPrint + i + step, indices[k + step] ?? 0]);
  }
  return inStretches(found);
}

/** What lies between two anchors: shorter ones first, then word by word. */
function matchBetween(
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
  from: WordPair,
  to: WordPair,
): readonly MatchedWords[] {
  const inner = innerAnchors(print, fullest, from, to);
  if (inner.length === 0) return matchGap(print, fullest, from, to);
  return filled(print, fullest, inner, from, to, matchGap);
}

/** A skeleton with its gaps filled, the ones before and after it included. */
function filled(
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
  skeleton: readonly MatchedWords[],
  start: WordPair,
  end: WordPair,
  fill: typeof matchGap,
): readonly MatchedWords[] {
  const matches: MatchedWords[] = [];
  let from = start;
  for (const match of skeleton) {
    matches.push(...fill(print, fullest, from, [match[0], match[1]]), match);
    from = [match[0] + match[2], match[1] + match[2]];
  }
  matches.push(...fill(print, fullest, from, end));
  return matches;
}

/** The skeleton with what lies between its anchors. Time grows with the sum of the lengths, times a logarithm. */
export function matchWords(
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
  chain: readonly MatchedWords[] = anchorsBetween(print, fullest),
): readonly MatchedWords[] {
  if (chain.length === 0) return [];
  return filled(print, fullest, chain, [0, 0], [print.length, fullest.length], matchBetween);
}
