/**
 * Aligns the words of a print with those of the fullest print. Shared shingles are the anchors; their longest chain in the same
 * order is the skeleton. Words between two anchors are matched one by one, but only near an anchor: over a whole speech, a
 * longest common subsequence would match "the", "of" and "to" in unrelated sentences.
 *
 * Sources: semi-global alignment of quotations, Niculae et al. 2015 (QUOTUS); word diff, Myers 1986.
 */
import { lcs } from 'fast-myers-diff';
import { anchorsBetween, innerAnchors, inStretches, type MatchedWords, type WordPair } from './anchors.ts';
import type { ComparedWord } from './words.ts';

/** Extra words of the fullest print to search for a gap of the print; the edges of a cut lie close to an anchor. */
const SLACK = 2;
/** Maximum words in a gap of the print; a longer gap is not an edit. */
const LONGEST_GAP = 60;

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

type Side = 'before' | 'after' | 'both';

/** Indices of words in a gap of the fullest print that are near the anchor before the gap, the one after it, or either. */
function closeTo(from: number, to: number, near: number, anchored: Side): readonly number[] {
  if (anchored === 'after') return range(Math.max(from, to - near), to);
  if (anchored === 'before') return range(from, Math.min(to, from + near));
  return to - from <= 2 * near ? range(from, to) : [...range(from, from + near), ...range(to - near, to)];
}

/** True for a single word before the first anchor or after the last, if it is far from the anchor: it matches by chance. */
function isChance(at: number, run: number, length: number, anchored: Side): boolean {
  const away = anchored === 'after' ? length - (at + run) : at;
  return anchored !== 'both' && run === 1 && away > SLACK;
}

/** True if one word is an editor's insertion and the other is the speaker's. */
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

/** Matches words between two anchors: first by shorter anchors, then one by one. */
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

/** The skeleton with all gaps filled, including those at both ends. */
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

/** The matched words of two texts, in O(n log n). */
export function matchWords(
  print: readonly ComparedWord[],
  fullest: readonly ComparedWord[],
  chain: readonly MatchedWords[] = anchorsBetween(print, fullest),
): readonly MatchedWords[] {
  if (chain.length === 0) return [];
  return filled(print, fullest, chain, [0, 0], [print.length, fullest.length], matchBetween);
}
