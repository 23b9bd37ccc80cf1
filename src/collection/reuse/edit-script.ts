/** Turns an alignment into an edit script: runs of kept, cut, added and changed words. */
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

/** The text of a range of words with the space after it, so that consecutive slices add up to the text. */
function slice({ text, words }: WordedText, from: number, to: number): string {
  if (from >= to) return '';
  const start = from === 0 ? 0 : (words[from]?.start ?? text.length);
  const end = words[to]?.start ?? text.length;
  return text.slice(start, end);
}

const setSolid = (words: readonly ComparedWord[]) => words.map(({ normal }) => normal).join('');

/** Contracts words with the one before them: "do not" → "dont". */
const contracted = (words: readonly ComparedWord[]) =>
  words.map(({ normal }, at) => (at > 0 && CONTRACTED.get(normal)) || normal).join('');

/** A run of an alignment, with the words it covers as half-open ranges of indices. */
export interface EditRun {
  readonly op: AlignmentStep['op'];
  readonly print: readonly [number, number];
  readonly fullest: readonly [number, number];
}

const size = ([from, to]: readonly [number, number]) => to - from;

/** Maximum words of a change at the edge of a print: "it is" for "this was". */
const LONGEST_EDGE_CHANGE = 3;

function between(print: WordedText, fullest: WordedText, from: WordPair, to: WordPair): readonly EditRun[] {
  const ranges = { print: [from[0], to[0]], fullest: [from[1], to[1]] } as const;
  const some = { print: to[0] > from[0], fullest: to[1] > from[1] };
  if (!some.print && !some.fullest) return [];
  if (!some.print) return [{ op: 'cut', ...ranges }];
  if (!some.fullest) return [{ op: 'added', ...ranges }];
  // "cyber threats" and "cyberthreats", "we have" and "we've" are the same words.
  const [one, other] = [print.words.slice(...ranges.print), fullest.words.slice(...ranges.fullest)];
  const same = setSolid(one) === setSolid(other) || contracted(one) === contracted(other);
  if (same) return [{ op: 'kept', ...ranges }];
  // A long run before the first shared word or after the last is a different statement, not a change.
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

/** Turns matches into ordered runs that cover both texts completely. */
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

/** Maximum words of an edit; longer additions and cuts are whole statements. */
const LONGEST_EDIT = 4;

function isEdit({ op, print, fullest }: EditRun, before: EditRun | undefined, after: EditRun | undefined): boolean {
  if (op === 'kept' || Math.max(size(print), size(fullest)) > LONGEST_EDIT) return false;
  return op === 'changed' || (before?.op === 'kept' && after?.op === 'kept');
}

/** The change of meaning of each run; undefined if it has none. */
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

/** Punctuation ends a clause, so that a negation before it does not negate the words after it. */
const CLAUSE_END = /[\p{P}…]/u;

/** True if the words run on into those after them: "not every door" but not "No. Every door". */
function runsOn({ text, words }: WordedText, to: number): boolean {
  const [last, next] = [words[to - 1], words[to]];
  return last !== undefined && next !== undefined && !CLAUSE_END.test(text.slice(last.end - 1, next.start));
}

/** A negation that only one of the two has at its beginning: "Every door is open" for "Not every door is open". */
function openingChange(
  print: WordedText,
  fullest: WordedText,
  run: EditRun,
  after: EditRun | undefined,
): AlignmentStep['turns'] {
  if (after?.op !== 'kept' || Math.max(size(run.print), size(run.fullest)) > LONGEST_EDIT) return undefined;
  if (!(run.op === 'cut' ? runsOn(fullest, run.fullest[1]) : runsOn(print, run.print[1]))) return undefined;
  const turn = meaningChangeOf(print.words.slice(...run.print), fullest.words.slice(...run.fullest));
  return turn === 'negation' ? turn : undefined;
}

/**
 * Turns runs into steps of the output. The `print` and `fullest` texts of the steps add up to the two prints. A run that
 * `isHarmless` accepts never counts as a change of meaning.
 */
export function stepsOf(
  print: WordedText,
  fullest: WordedText,
  runs: readonly EditRun[],
  isHarmless: (run: EditRun) => boolean,
): readonly AlignmentStep[] {
  const turns = meaningChangesOf(print, fullest, runs);
  return runs.map((run, at) => {
    const opening = at === 0 ? openingChange(print, fullest, run, runs[1]) : undefined;
    const turn = isHarmless(run) ? undefined : (turns[at] ?? opening);
    return {
      op: run.op,
      print: slice(print, ...run.print),
      fullest: slice(fullest, ...run.fullest),
      ...(turn ? { turns: turn } : {}),
    };
  });
}

/** Number of words of the print in kept runs, without editors' insertions. */
export function keptWords({ words }: WordedText, runs: readonly EditRun[]): number {
  let kept = 0;
  for (const { op, print } of runs) {
    if (op !== 'kept') continue;
    for (let at = print[0]; at < print[1]; at++) if (words[at]?.inserted === false) kept += 1;
  }
  return kept;
}

/** Number of words of a print without editors' insertions. */
export function ownWords({ words }: WordedText): number {
  let own = 0;
  for (const { inserted } of words) if (!inserted) own += 1;
  return own;
}

/** Maximum words of an edit that does not end a stretch. */
const SHORT_EDIT = 2;
/** Maximum words of an unmarked cut that does not end a stretch; the runs on both sides must be long enough to recognise. */
const SILENT_CUT = 12;

function interrupts({ op, print, fullest }: EditRun, before: EditRun | undefined, after: EditRun | undefined): boolean {
  const edit = Math.max(size(print), size(fullest));
  const known = (run: EditRun | undefined) => run?.op === 'kept' && size(run.print) >= SHINGLE;
  return edit > SHORT_EDIT && !(op === 'cut' && edit <= SILENT_CUT && known(before) && known(after));
}

/** Drops single words at both ends of a stretch, which match by chance. */
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

/** The first longest stretch of kept words, interrupted only by short edits and unmarked cuts. */
export function longestStretch(print: WordedText, runs: readonly EditRun[]): readonly ComparedWord[] {
  const words = stretchesOf(runs).map((stretch) => stretch.flatMap((run) => print.words.slice(...run.print)));
  return words.reduce((longest, stretch) => (stretch.length > longest.length ? stretch : longest), []);
}
