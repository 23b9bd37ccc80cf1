/** What two wordings have in common, in whole numbers. */
import { FUNCTION_WORDS } from '../../lexicon/function-words.ts';
import type { Speaker, Voices } from '../types.ts';
import { matchWords } from './align.ts';
import { SHINGLE } from './keys.ts';
import { keptWords, longestStretch, ownWords, type Run, runsOf } from './steps.ts';
import type { Wording } from './wordings.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * `score` is the share of the child's words that the parent has, in percent, and `covered` that of the fragment that fares
 * best, on either side; `back` is the share of the parent's words that the child has; `stretch` counts the words in the longest run of shared ones, short edits aside, and `telling`
 * those among them that are neither grammar nor names. `near` says that both were printed in one week, `apart` that no article
 * prints both.
 */
export interface Measure {
  readonly words: number;
  readonly score: number;
  readonly covered: number;
  readonly back: number;
  readonly stretch: number;
  readonly telling: number;
  readonly voices: Voices;
  readonly near: boolean;
  readonly apart: boolean;
}

/** News is quoted for days; the same few words a month later are more often said again than printed again. */
const NEAR_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** All words of one name of either are among a name of the other's: "Doe" and "Jane Doe". */
function sameName(a: Speaker, b: Speaker): boolean {
  if (a.id === b.id) return true;
  const within = (one: readonly string[], other: readonly string[]) => one.every((word) => other.includes(word));
  const names = (speaker: Speaker) =>
    [speaker.name, ...speaker.aliases]
      .map((name) => wordsOf(name).map(({ normal }) => normal))
      .filter(({ length }) => length > 0);
  return names(a).some((one) => names(b).some((other) => within(one, other) || within(other, one)));
}

function voicesOf(a: Wording, b: Wording): Voices {
  if (a.speakers.length === 0 || b.speakers.length === 0) return 'unknown';
  return a.speakers.some((one) => b.speakers.some((other) => sameName(one, other))) ? 'same' : 'other';
}

function daysOf({ prints }: Wording): readonly number[] {
  const dates = prints.flatMap(({ occurrence }) => DATE.exec(occurrence.article.record.date ?? '') ?? []);
  return dates
    .map((date) => Date.parse(`${date}T00:00:00Z`) / DAY)
    .filter((day) => Number.isInteger(day))
    .sort((a, b) => a - b);
}

/** Some day of the one lies near some day of the other; both ascend, so one walk along them finds it. */
function nearInTime(a: readonly number[], b: readonly number[]): boolean {
  let at = 0;
  for (const day of a) {
    while (at < b.length && (b[at] ?? 0) < day - NEAR_DAYS) at += 1;
    if (Math.abs((b[at] ?? Number.POSITIVE_INFINITY) - day) <= NEAR_DAYS) return true;
  }
  return false;
}

function printedApart(a: Wording, b: Wording): boolean {
  const articles = new Set(a.prints.map(({ occurrence }) => occurrence.article.key));
  return !b.prints.some(({ occurrence }) => articles.has(occurrence.article.key));
}

const percent = (part: number, whole: number) => Math.floor((100 * part) / Math.max(1, whole));

/** The best covered fragment between gaps, in percent; one of fewer words than a key has says nothing by itself. */
function bestFragment(words: readonly Word[], kept: ReadonlySet<Word>): number {
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

function keptIn(side: 'print' | 'fullest', { words }: Wording, runs: readonly Run[]): ReadonlySet<Word> {
  return new Set(runs.filter(({ op }) => op === 'kept').flatMap((run) => words.slice(...run[side])));
}

/**
 * Words that are neither grammar nor part of a name: everybody in a story speaks of "the President of the United States".
 * Where most words have a capital, as in headlines, capitals say nothing.
 */
function tellingWords(stretch: readonly Word[], passage: readonly Word[]): number {
  const content = (words: readonly Word[]) => words.filter(({ normal }) => !FUNCTION_WORDS.has(normal));
  const all = content(passage);
  const headline = 2 * all.filter(({ capital }) => capital).length > all.length;
  return content(stretch).filter(({ capital }) => headline || !capital).length;
}

export function measure(child: Wording, parent: Wording): Measure {
  const runs = runsOf(child, parent, matchWords(child.words, parent.words));
  const stretch = longestStretch(child, runs);
  const score = percent(keptWords(child, runs).length, ownWords(child));
  return {
    words: child.words.length,
    score,
    covered: Math.max(
      score,
      bestFragment(child.words, keptIn('print', child, runs)),
      parent.words.some(({ afterGap }) => afterGap) ? bestFragment(parent.words, keptIn('fullest', parent, runs)) : 0,
    ),
    back: percent(keptIn('fullest', parent, runs).size, parent.words.length),
    stretch: stretch.length,
    telling: tellingWords(stretch, child.words),
    voices: voicesOf(child, parent),
    near: nearInTime(daysOf(child), daysOf(parent)),
    apart: printedApart(child, parent),
  };
}
