/**
 * Finds the clause without marks around a cue in commas, or before a cue that ends the sentence.
 *
 * Examples: `The pump` and `had failed` in `The pump, the court heard on Friday, had failed`; `The clerk took it` in `The clerk took it,
 * it was alleged.`
 */
import { NON_MAIN_OPENERS } from '../../../lexicon/en/clause-words.ts';
import { TIME_WORDS } from '../../../lexicon/en/time-words.ts';
import { clauseEnd, isFiniteVerb } from '../clause.ts';
import { type ItemRange, isComma, isQuote, isSentenceEnd, type SentenceItem } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import { clauseBefore, contentBefore } from './after-content.ts';

/** Most items of the adverbials of a cue: `heard from a plumber on Friday`. */
const LONGEST_ADVERBIAL = 8;

/** Whether the clause goes on after the cue: `The pump, … , had failed`; not `As it rained, … , and they left`. */
function goesOn(items: readonly SentenceItem[], [start, end]: ItemRange, before: ItemRange): boolean {
  if (isQuote(items[start]) || end <= start) return false;
  const isMain = items.slice(...before).some(isFiniteVerb) && !NON_MAIN_OPENERS.has(items[before[0]]?.lower ?? '');
  return isMain || (items[start]?.pos !== 'CCONJ' && items.slice(start, end).some(isFiniteVerb));
}

/** Index of the comma or the end after a verb, with only its adverbials between; -1 if there is none. */
export function parenthesisEnd(items: readonly SentenceItem[], from: number): number {
  const first = items[from];
  const end = items.findIndex((item, i) => i >= from && (isComma(item) || isSentenceEnd(item)));
  const isAdverbial = first !== undefined && (/^(?:ADP|ADV)$/.test(first.pos) || TIME_WORDS.has(first.lower));
  const isShort = end >= from && end - from <= LONGEST_ADVERBIAL && !items.slice(from, end).some(isFiniteVerb);
  return end === from || (isShort && isAdverbial) ? end : -1;
}

/**
 * The pieces of the clause around a cue with its subject; null if no comma precedes it or no clause is there.
 *
 * @param start index of the first item of the cue and its subject
 * @param next index of the comma or the end after them
 */
export function clauseAround(items: readonly SentenceItem[], [start, next]: ItemRange): ItemRange[] | null {
  if (next < 0 || !isComma(items[start - 1])) return null;
  if (isSentenceEnd(items[next])) {
    const clause = clauseBefore(items, start);
    return clause && [clause];
  }
  const before = contentBefore(items, start);
  if (!isComma(items[next]) || !before || isQuote(items[before[1] - 1])) return null;
  const after: ItemRange = [next + 1, clauseEnd(items, next + 1)];
  return goesOn(items, after, before) ? [before, after] : null;
}

/** The phrase after “by” or “from” in a range of items after a cue: `it was claimed by Doe`, `heard from a plumber`. */
export function agentIn(items: readonly SentenceItem[], [from, to]: ItemRange): ItemRange | null {
  const link = items.findIndex(({ lower }, i) => i >= from && i < to && /^(?:by|from)$/.test(lower));
  return link < 0 ? null : nounPhraseAfter(items, link + 1, false);
}
