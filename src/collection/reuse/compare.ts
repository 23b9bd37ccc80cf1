/** A print against the fullest one: how it stands to it, and what was done to the words. */
import type { AlignmentStep, Relation } from '../../schema.ts';
import { matchWords } from './align.ts';
import { keptWords, ownWords, runsOf, stepsOf } from './edit-script.ts';
import { isShifted, relationOf, type SpelledPassage } from './relation.ts';

export interface Comparison {
  readonly relation: Relation;
  readonly score: number;
  readonly alignment: readonly AlignmentStep[];
}

/** `score` is the share of the print's own words that the fullest has, in percent. */
export function compare(print: SpelledPassage, fullest: SpelledPassage): Comparison {
  const runs = runsOf(print, fullest, matchWords(print.words, fullest.words));
  return {
    relation: relationOf(print, fullest, runs),
    score: Math.floor((100 * keptWords(print, runs)) / Math.max(1, ownWords(print))),
    alignment: stepsOf(print, fullest, runs, (run) => isShifted(run, print, fullest)),
  };
}
