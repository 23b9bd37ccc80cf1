/**
 * The subject of a sentence: the noun phrase before its first finite verb.
 *
 * Example: in `Jane Doe shook her head and said no` the subject of `said` is that of `shook`.
 */
import { isFiniteVerb } from './clause.ts';
import { nounPhraseBefore, type Range } from './noun-phrase.ts';
import type { Item } from './passage.ts';

export interface Subject {
  readonly phrase: Range;
  /** Index of its finite verb. */
  readonly verb: number;
}

const RELATIVE = new Set(['who', 'which', 'that', 'there']);

/** The first phrase before `end` that has a finite verb of its own; null where no clause stands before. */
export function mainSubject(items: readonly Item[], end: number): Subject | null {
  for (let i = 1; i < end; i++) {
    if (!isFiniteVerb(items[i])) continue;
    const phrase = nounPhraseBefore(items, i);
    if (phrase && !RELATIVE.has(items[phrase[0]]?.lower ?? '')) return { phrase, verb: i };
  }
  return null;
}
