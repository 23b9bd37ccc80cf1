/** Relation of a print to the fullest print: verbatim, partial, altered or retold. */
import { SHIFTS } from '../../lexicon/en/meaning-words.ts';
import type { Relation } from '../../schema.ts';
import type { ComparedText } from '../types.ts';
import type { EditRun } from './edit-script.ts';
import type { ComparedWord } from './words.ts';

/** A compared text with its words. */
export interface TokenizedText extends ComparedText {
  readonly words: readonly ComparedWord[];
}

/** True if the print itself shows that something may be missing before this word: an ellipsis, a seam, an end. */
function isOpen({ words, seams }: TokenizedText, at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !before) return true;
  return word.afterGap || seams.some((seam) => before.end <= seam && seam <= word.start);
}

/** True for added words between two openings of the print: the print continues where the fullest print stops, and alters nothing. */
const goesOn = ({ print: [from, to], fullest: [start, end] }: EditRun, print: TokenizedText) =>
  start === end && isOpen(print, from) && isOpen(print, to);

/** True for added words at a gap of the fullest print, which may have omitted them. */
const fillsGap = ({ fullest: [start, end] }: EditRun, fullest: TokenizedText) =>
  start === end && start > 0 && start < fullest.words.length && isOpen(fullest, start);

/**
 * Words in the tense and person of a reporter's sentence: that she "would go" for "I will go". Within marks only the first words
 * of a fragment can be.
 */
export function isShifted(
  { print: [from, to], fullest: [, end] }: EditRun,
  print: TokenizedText,
  fullest: TokenizedText,
) {
  if (from === to || (print.verbatim && !(print.embedded && isOpen(print, from)))) return false;
  const words = print.words.slice(from, to).filter(({ normal }) => print.verbatim || normal !== 'that');
  const others = fullest.words.slice(Math.max(0, end - words.length), end);
  return words.every(({ normal }, at) => {
    const other = others[at]?.normal;
    return other !== undefined && SHIFTS.some((forms) => forms.has(normal) && forms.has(other));
  });
}

/** True for words that a fragment lacks at its beginning, which the reporter may say outside the marks: they could not “promise it”. */
export const isReportersOwn = ({ op, print: [from] }: EditRun, print: TokenizedText): boolean =>
  op === 'cut' && print.embedded && isOpen(print, from);

const normals = (words: readonly ComparedWord[]) => words.map(({ normal }) => normal).join(' ');

/** True for a restart, "I am — I am tired", that the print has only once. */
function isRestart({ fullest: [start, end] }: EditRun, { words }: TokenizedText): boolean {
  const [once, length] = [normals(words.slice(start, end)), end - start];
  const before = start >= length ? normals(words.slice(start - length, start)) : null;
  return once === before || once === normals(words.slice(end, end + length));
}

/** True for an unmarked cut within a sentence; dropping an editor's insertion is not a cut. */
function isSilent(run: EditRun, print: TokenizedText, fullest: TokenizedText): boolean {
  if (isOpen(print, run.print[0]) || isRestart(run, fullest)) return false;
  return fullest.words.slice(...run.fullest).some(({ inserted }) => !inserted);
}

/** True if not all words of the run are an editor's insertion. */
const hasOwnWords = ({ print }: EditRun, { words }: TokenizedText) =>
  words.slice(...print).some(({ inserted }) => !inserted);

function alters(run: EditRun, print: TokenizedText, fullest: TokenizedText): boolean {
  if (run.op === 'kept') return false;
  if (run.op === 'cut') return isSilent(run, print, fullest);
  if (!hasOwnWords(run, print) || isShifted(run, print, fullest)) return false;
  return !goesOn(run, print) && !fillsGap(run, fullest);
}

/** An indirect print is always retold if the fullest print has the words verbatim. */
export function relationOf(print: TokenizedText, fullest: TokenizedText, runs: readonly EditRun[]): Relation {
  if (!print.verbatim && fullest.verbatim) return 'retold';
  if (runs.some((run) => alters(run, print, fullest))) return 'altered';
  return runs.every(({ op }) => op === 'kept') ? 'verbatim' : 'partial';
}
