/** Measures the overlap of two wordings. */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { sameNameTokens } from '../name-tokens.ts';
import type { SpeakerAgreement } from '../types.ts';
import { matchWords } from './align.ts';
import { anchorsBetween } from './anchors.ts';
import { type EditRun, editRuns, keptWords, longestStretch, meaningChangesOf, ownWords } from './edit-script.ts';
import { SHINGLE } from './shingles.ts';
import type { TokenizedWording, Wording } from './wording.ts';
import type { ComparedWord } from './words.ts';

/**
 * `score` is the percentage of the child's words that the parent has, `covered` the same for the best fragment on either side,
 * `back` the percentage of the parent's words that the child has. `stretch` counts the words in the longest run of shared
 * ones, short edits aside, `telling` those that are neither function words nor names. `near`: printed within a week. `apart`:
 * no article prints both. `opposed`: another speaker changes the meaning, other than by a name, which outlets write in many ways.
 */
export interface Overlap {
  readonly words: number;
  readonly score: number;
  readonly covered: number;
  readonly back: number;
  readonly stretch: number;
  readonly telling: number;
  readonly voices: SpeakerAgreement;
  readonly near: boolean;
  readonly apart: boolean;
  readonly opposed: boolean;
}

/** News is quoted for days; the same few words a month later are usually a new utterance. */
const NEAR_DAYS = 7;

function voicesOf(a: Wording, b: Wording): SpeakerAgreement {
  if (a.voices.length === 0 || b.voices.length === 0) return 'unknown';
  return a.voices.some((one) => b.voices.some((other) => sameNameTokens(one, other))) ? 'same' : 'other';
}

/** True if any two days are near; both lists ascend, so one pass is enough. */
function nearInTime(a: readonly number[], b: readonly number[]): boolean {
  let at = 0;
  for (const day of a) {
    while (at < b.length && (b[at] ?? 0) < day - NEAR_DAYS) at += 1;
    if (Math.abs((b[at] ?? Number.POSITIVE_INFINITY) - day) <= NEAR_DAYS) return true;
  }
  return false;
}

function printedApart(a: Wording, b: Wording): boolean {
  const [first] = a.articles;
  if (first !== undefined && a.articles.length === 1) return !b.articles.includes(first);
  const articles = new Set(a.articles);
  return !b.articles.some((article) => articles.has(article));
}

const percent = (part: number, whole: number) => Math.floor((100 * part) / Math.max(1, whole));

/** Coverage of the best fragment between gaps, in percent; fragments shorter than a shingle do not count. */
function bestFragment(words: readonly ComparedWord[], kept: ReadonlySet<ComparedWord>): number {
  let best = 0;
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !words[at]?.afterGap) continue;
    const fragment = words.slice(from, at);
    if (fragment.length >= SHINGLE)
      best = Math.max(best, percent(fragment.filter((word) => kept.has(word)).length, at - from));
    from = at;
  }
  return best;
}

function keptIn(
  side: 'print' | 'fullest',
  { words }: TokenizedWording,
  runs: readonly EditRun[],
): ReadonlySet<ComparedWord> {
  return new Set(runs.filter(({ op }) => op === 'kept').flatMap((run) => words.slice(...run[side])));
}

const keptOf = (side: 'print' | 'fullest', runs: readonly EditRun[]) =>
  runs.reduce((sum, run) => (run.op === 'kept' ? sum + run[side][1] - run[side][0] : sum), 0);

/**
 * Counts words that are neither function words nor part of a name: every speaker in a story may mention "the President of the
 * United States". Ignores capitals if most words have one, as in headlines.
 */
function tellingWords(stretch: readonly ComparedWord[], passage: readonly ComparedWord[]): number {
  const isContent = ({ normal }: ComparedWord) => !FUNCTION_WORDS.has(normal);
  let [content, capitals] = [0, 0];
  for (const word of passage) {
    if (!isContent(word)) continue;
    content += 1;
    if (word.capital) capitals += 1;
  }
  const headline = 2 * capitals > content;
  let telling = 0;
  for (const word of stretch) if (isContent(word) && (headline || !word.capital)) telling += 1;
  return telling;
}

const hasGaps = ({ words }: TokenizedWording) => words.some(({ afterGap }) => afterGap);

/** Minimum anchored words, and their minimum percentage of the child; anything less is chance. */
const FEW_ANCHORS = 9;
const SMALL_SHARE = 30;

/** Null for a short common phrase in otherwise different texts, as in most candidate pairs. */
export function overlapOf(child: TokenizedWording, parent: TokenizedWording): Overlap | null {
  const chain = anchorsBetween(child.words, parent.words);
  const voices = voicesOf(child, parent);
  const anchored = chain.reduce((sum, [, , size]) => sum + size, 0);
  const few = anchored < FEW_ANCHORS && percent(anchored, child.length) < SMALL_SHARE;
  if (few && voices !== 'same' && !hasGaps(child) && !hasGaps(parent)) return null;
  const runs = editRuns(child, parent, matchWords(child.words, parent.words, chain));
  const stretch = longestStretch(child, runs);
  const score = percent(keptWords(child, runs), ownWords(child));
  return {
    words: child.words.length,
    score,
    covered: Math.max(
      score,
      hasGaps(child) ? bestFragment(child.words, keptIn('print', child, runs)) : 0,
      hasGaps(parent) ? bestFragment(parent.words, keptIn('fullest', parent, runs)) : 0,
    ),
    back: percent(keptOf('fullest', runs), parent.length),
    stretch: stretch.length,
    telling: tellingWords(stretch, child.words),
    voices,
    near: nearInTime(child.days, parent.days),
    apart: printedApart(child, parent),
    opposed:
      voices === 'other' && meaningChangesOf(child, parent, runs).some((turn) => turn !== undefined && turn !== 'name'),
  };
}
