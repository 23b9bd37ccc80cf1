/**
 * The subject of a sentence: the noun phrase before its first finite verb.
 *
 * Example: in `Jane Doe shook her head and said no` the subject of `said` is that of `shook`.
 */

import { isFiniteVerb } from './clause.ts';
import type { ItemRange, SentenceItem } from './items.ts';
import { nounPhraseBefore } from './noun-phrase.ts';

export interface SentenceSubject {
  readonly phrase: ItemRange;
  /** Index of its finite verb. */
  readonly verb: number;
}

const RELATIVE = new Set(['who', 'which', 'that', 'there']);

const OPENS_SUBORDINATE =
  /^(?:if|when|while|although|though|as|after|before|since|because|once|until|unless|whether|despite|asked|pressed|speaking)$/;

/** Where the main clause may begin: behind the comma that closes a clause before it (`Asked whether he knew, Doe laughed`). */
function mainClauseStart(items: readonly SentenceItem[], end: number): number {
  if (!OPENS_SUBORDINATE.test(items[0]?.lower ?? '')) return 1;
  const comma = items.findIndex(({ text }, i) => i < end && text === ',');
  return comma < 0 ? 1 : comma + 1;
}

/** The first phrase before `end` that has a finite verb of its own; null where no clause stands before. */
export function mainSubject(items: readonly SentenceItem[], end: number): SentenceSubject | null {
  for (let i = mainClauseStart(items, end); i < end; i++) {
    if (!isFiniteVerb(items[i])) continue;
    const phrase = nounPhraseBefore(items, i);
    if (phrase && !RELATIVE.has(items[phrase[0]]?.lower ?? '')) return { phrase, verb: i };
  }
  return null;
}
