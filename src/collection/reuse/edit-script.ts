/** An alignment as a person would mark it up with a pen: runs kept, cut, added and changed. */
import { CONTRACTED } from '../../lexicon/en/meaning-words.ts';
import type { AlignmentStep } from '../../schema.ts';
import type { MatchedWords, WordPair } from './anchors.ts';
import { meaningChangeOf } from './meaning-changes.ts';
import { SHINGLE } from './shingles.ts';
import type { ComparedWord } from './words.ts';

/** A text and its words. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly ComparedWord[];
}

/** From one word up to another, with the space after it, so that the slices in a row are the text again. */
function slice({ text, words }: WordedText, from: number, to: number): string {
  if (from >= to) return '';
  const start = from === 0 ? 0 : (words[from]?.start ?? text.length);
  const end = words[to]?.start ?? text.length;
  return text.slice(start, end);
}

const setSolid = (words: readonly ComparedWord[]) => words.map(({ normal }) => normal).join('');

/** "do not" as "dont": a word is drawn into the one before it where it can be. */
const contracted = (words: readonly ComparedWord[]) =>
  words.map(({ normal }, at) => (at > 0 && CONTRACTED.get(normal)) || normal).join('');

/** One run of an alignment with the words that it covers, as half-open ranges of indices. */
export interface EditRun {
  readonly op: AlignmentStep['op'];
  readonly print: readonly [number, number];
  readonly fullest: readonly [number, number];
}

const size = ([from, to]: readonly [number, number]) => to - from;

/** Words at the edge of a print that may be one thing said otherwise: "it is" for "this was". */
const LONGEST_EDGE_CHANGE = 3;

function between(print: WordedText, fullest: WordedText, from: WordPair, to: WordPair): readonly EditRun[] {
  const ranges = { print: [from[0], to[0]], fullest: [from[1], to[1]] } as const;
  const some = { print: to[0] > from[0], fullest: to[1] > from[1] };
  if (!some.print && !some.fullest) return [];
  if (!some.print) return [{ op: 'cut', ...ranges }];
  if (!some.fullest) return [{ op: 'added', ...ranges }];
  // "cyber threats" and "cyberthreats", "we have" and "we've" are the same words, differently set.
  const [one, other] = [print.words.slice(...ranges.print), fullest.words.slice(...ranges.fullest)];
  const same = setSolid(one) === setSolid(other) || contracted(one) === contracted(other);
  if (same) return [{ op: 'kept', ...ranges }];
  // Before the first shared word and after the last, the two prints say other things rather than one thing otherwise.
  const edge = from[0] === 0 || to[0] === print.words.length;
  if (!edge || Math.max(size(ranges.print), size(ranges.fullest)) <= LONGEST_EDGE_CHANGE) {
    return [{ op: 'changed', ...ranges }];
  }
  return [
    { op: 'cut', print: [from[0], from[0]], fullest: ranges.fullest },
    { op: 'added', print: ranges.print, fullest: [to[1], to[1]] },
  ];
}

function joined(runs: readonly EditRun[]): readonly EditRun[] {
  const merged: EditRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.op === run.op) {
      merged[merged.length - 1] = {
        op: run.op,
        print: [last.print[0], run.print[1]],
        fullest: [last.fullest[0], run.fullest[1]],
      };
    } else merged.push(run);
  }
  return merged;
}

/** Matches → runs that cover both texts from end to end, in order. */
export function editRuns(print: WordedText, fullest: WordedText, matches: readonly MatchedWords[]): readonly EditRun[] {
  const runs: EditRun[] = [];
  let from: WordPair = [0, 0];
  for (const [i, j, size] of matches) {
    runs.push(...between(print, fullest, from, [i, j]));
    runs.push({ op: 'kept', print: [i, i + size], fullest: [j, j + size] });
    from = [i + size, j + size];
  }
  runs.push(...between(print, fullest, from, [print.words.length, fullest.words.length]));
  return joined(runs);
}

/** Words put in, left out or replaced in the middle of others; whole sentences that one print has more are no edit. */
const LONGEST_EDIT = 4;

function isEdit({ op, print, fullest }: EditRun, before: EditRun | undefined, after: EditRun | undefined): boolean {
  if (op === 'kept' || Math.max(size(print), size(fullest)) > LONGEST_EDIT) return false;
  return op === 'changed' || (before?.op === 'kept' && after?.op === 'kept');
}

/** For each run, how it turns the meaning; undefined where it does not. */
export function meaningChangesOf(
  print: WordedText,
  fullest: WordedText,
  runs: readonly EditRun[],
): readonly AlignmentStep['turns'][] {
  return runs.map((run, at) => {
    if (!isEdit(run, runs[at - 1], runs[at + 1])) return undefined;
    return meaningChangeOf(print.words.slice(...run.print), fullest.words.slice(...run.fullest)) ?? undefined;
  });
}

/**
 * Runs as they leave the program: the `print` of all steps in a row is the print's text, so is `fullest`. `isHarmless` spares those that
 * turn nothing for a reason that the words do not show.
 */
export function stepsOf(
  print: WordedText,
  fullest: WordedText,
  runs: readonly EditRun[],
  isHarmless: (run: EditRun) => boolean,
): readonly AlignmentStep[] {
  const turns = meaningChangesOf(print, fullest, runs);
  return runs.map((run, at) => {
    const turn = isHarmless(run) ? undefined : turns[at];
    return {
      op: run.op,
      print: slice(print, ...run.print),
      fullest: slice(fullest, ...run.fullest),
      ...(turn ? { turns: turn } : {}),
    };
  });
}

/** How many words of the print the runs keep; what an editor put in brackets counts neither here nor in the length. */
export function keptWords({ words }: WordedText, runs: readonly EditRun[]): number {
  let kept = 0;
  for (const { op, print } of runs) {
    if (op !== 'kept') continue;
    for (let at = print[0]; at < print[1]; at++) if (words[at]?.inserted === false) kept += 1;
  }
  return kept;
}

/** Words of a print that are the speaker's own. */
export function ownWords({ words }: WordedText): number {
  let own = 0;
  for (const { inserted } of words) if (!inserted) own += 1;
  return own;
}

/** An interruption of more words than this ends a stretch. */
const SHORT_EDIT = 2;
/** What one house leaves out without a sign, where the words on both sides of it are enough to be known again. */
const SILENT_CUT = 12;

function interrupts({ op, print, fullest }: EditRun, before: EditRun | undefined, after: EditRun | undefined): boolean {
  const edit = Math.max(size(print), size(fullest));
  const known = (run: EditRun | undefined) => run?.op === 'kept' && size(run.print) >= SHINGLE;
  return edit > SHORT_EDIT && !(op === 'cut' && edit <= SILENT_CUT && known(before) && known(after));
}

/** A word by itself beyond an edit, at either end of a stretch, is one that any two sentences share. */
function trimmed(stretch: readonly EditRun[]): readonly EditRun[] {
  const kept = stretch.filter(({ op }) => op === 'kept');
  const isWord = (run: EditRun | undefined) => run !== undefined && size(run.print) === 1;
  const from = kept.length > 1 && isWord(kept[0]) ? 1 : 0;
  return kept.slice(from, kept.length - from > 1 && isWord(kept.at(-1)) ? -1 : undefined);
}

function stretchesOf(runs: readonly EditRun[]): readonly (readonly EditRun[])[] {
  const stretches: EditRun[][] = [[]];
  runs.forEach((run, at) => {
    if (run.op !== 'kept' && interrupts(run, runs[at - 1], runs[at + 1])) stretches.push([]);
    else stretches.at(-1)?.push(run);
  });
  return stretches.map(trimmed);
}

/** The longest stretch of kept words that only short edits and silent cuts interrupt; of equally long ones the first. */
export function longestStretch(print: WordedText, runs: readonly EditRun[]): readonly ComparedWord[] {
  const words = stretchesOf(runs).map((stretch) => stretch.flatMap((run) => print.words.slice(...run.print)));
  return words.reduce((longest, stretch) => (stretch.length > longest.length ? stretch : longest), []);
}
