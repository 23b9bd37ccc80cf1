/** Compares a print with the fullest print and returns the relation and the edits. */
import type { AlignmentStep, Relation } from '../../schema.ts';
import { matchWords } from './align.ts';
import { editRuns, keptWords, ownWords, stepsOf } from './edit-script.ts';
import { isReportersOwn, isShifted, relationOf, type TokenizedText } from './relation.ts';

export interface PrintComparison {
  readonly relation: Relation;
  readonly score: number;
  readonly alignment: readonly AlignmentStep[];
}

/** True if the two texts have the same words. */
export const isAllKept = ({ alignment }: Pick<PrintComparison, 'alignment'>): boolean =>
  alignment.every(({ op }) => op === 'kept');

/** `score` is the percentage of the print's own words that the fullest print has. */
export function comparePrint(print: TokenizedText, fullest: TokenizedText): PrintComparison {
  const runs = editRuns(print, fullest, matchWords(print.words, fullest.words));
  return {
    relation: relationOf(print, fullest, runs),
    score: Math.floor((100 * keptWords(print, runs)) / Math.max(1, ownWords(print))),
    alignment: stepsOf(print, fullest, runs, (run) => isShifted(run, print, fullest) || isReportersOwn(run, print)),
  };
}
