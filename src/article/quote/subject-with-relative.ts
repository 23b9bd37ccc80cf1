/**
 * A relative clause that no commas set off belongs to the subject of the verb after it.
 *
 * Example: `a clerk who kept the keys` in `a clerk who kept the keys said`; but in `a clerk who thinks Doe said it` Doe said it.
 */
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { isFiniteVerb } from './clause.ts';
import { type ItemRange, isComma, isQuote, isSentenceEnd, type SentenceItem } from './items.ts';
import { nounPhraseBefore } from './noun-phrase.ts';

/** Verbs of thought that take a clause and seldom an object: `who thinks Doe said`, but `who saw the crash said`. */
const OPINIONS = /^(?:think|believe|hope|suspect|doubt|assume|wish|fear)$/;
/** Most items of a relative clause without commas. */
const LONGEST_RELATIVE = 14;

/** Whether a verb takes the next clause as its complement: `thinks`, `says`. */
function takesClause({ lower }: SentenceItem): boolean {
  const form = reportingForm(lower);
  return form?.takes.has('clause') === true && (form.act === 'speech' || OPINIONS.test(form.lemma));
}

/** The phrase before `who` that opens its clause, up to the verb. */
function upToVerb(items: readonly SentenceItem[], who: number, verb: number): ItemRange | null {
  const phrase = nounPhraseBefore(items, who);
  const before = phrase ? items[phrase[0] - 1] : undefined;
  return phrase && (!before || isComma(before) || isQuote(before)) ? [phrase[0], verb] : null;
}

/** The subject of the verb at an item; null if it has no relative clause. */
export function subjectWithRelative(items: readonly SentenceItem[], verb: number): ItemRange | null {
  if (items[verb - 1]?.pos === 'CCONJ') return null;
  let hasVerb = false;
  for (let i = verb - 1; i >= Math.max(1, verb - LONGEST_RELATIVE); i--) {
    const item = items[i];
    if (!item || isComma(item) || isQuote(item) || isSentenceEnd(item)) return null;
    // The clause may have its verb tagged as a noun: `who lives by the weir`.
    if (item.lower === 'who') return hasVerb || items[i + 1]?.pos === 'NOUN' ? upToVerb(items, i, verb) : null;
    if (!isFiniteVerb(item)) continue;
    if (takesClause(item)) return null;
    hasVerb = true;
  }
  return null;
}
