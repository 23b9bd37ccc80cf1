/**
 * The subject of a sentence: the noun phrase before its first finite verb.
 *
 * Example: in `Jane Doe shook her head and said no` the subject of `said` is that of `shook`.
 */

import { FRONTED_CLAUSE_OPENERS, NAMELESS_SUBJECTS } from '../../lexicon/en/clause-words.ts';
import { isFiniteVerb } from './clause.ts';
import type { ItemRange, SentenceItem } from './items.ts';
import { nounPhraseBefore } from './noun-phrase.ts';

export interface SentenceSubject {
  readonly phrase: ItemRange;
  /** Index of its finite verb. */
  readonly verb: number;
}

/** Start of the main clause, after the comma of a fronted clause (`Asked whether he knew, Doe laughed`). */
function mainClauseStart(items: readonly SentenceItem[], end: number): number {
  if (!FRONTED_CLAUSE_OPENERS.has(items[0]?.lower ?? '')) return 1;
  const comma = items.findIndex(({ text }, i) => i < end && text === ',');
  return comma < 0 ? 1 : comma + 1;
}

/** The first noun phrase before `end` with a finite verb of its own; null if there is none. */
export function mainSubject(items: readonly SentenceItem[], end: number): SentenceSubject | null {
  for (let i = mainClauseStart(items, end); i < end; i++) {
    if (!isFiniteVerb(items[i])) continue;
    const phrase = nounPhraseBefore(items, i);
    if (phrase && !NAMELESS_SUBJECTS.has(items[phrase[0]]?.lower ?? '')) return { phrase, verb: i };
  }
  return null;
}
