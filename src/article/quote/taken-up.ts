/**
 * The words after a passage in marks refer back to it and name its speaker.
 *
 * Examples: `“We have no bread.” That is what Emil Farkas wrote in 1917`; `“Enough!” — so Ana Roux summed it up in the Post`;
 * `“Never.” Those were the words of Tom Reed`
 */
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { LINKS_TO_WORDS, STATED_NOUNS, SUMMING_VERBS, TAKING_UP_ENDS } from '../../lexicon/en/taking-up.ts';
import type { Span } from '../../model.ts';
import { isFiniteVerb } from './clause.ts';
import {
  type FoldedSentence,
  type ItemRange,
  isComma,
  isDash,
  isQuote,
  isSentenceEnd,
  type SentenceItem,
} from './items.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import { type QuotationDraft, spansOfRanges, speechDraft } from './quotation-draft.ts';

/** Most items between the words that refer back, such as `so`, and their verb. */
const FARTHEST_VERB = 14;

/** Most words such as `at least` before the words that refer back. */
const MOST_LINKS = 3;

/** A phrase that refers back to a passage in marks: `That is what Doe wrote`. */
interface TakingUp {
  readonly source: ItemRange;
  readonly cue: readonly ItemRange[];
}

type Items = readonly SentenceItem[];

const lowerAt = (items: Items, at: number) => items[at]?.lower ?? '';

function isSaying(items: Items, at: number): boolean {
  const verb = lowerAt(items, at);
  return SUMMING_VERBS.has(verb) || (reportingForm(verb)?.act === 'speech' && !verb.endsWith('ing'));
}

/** The first verb of saying from `from` on whose subject begins there. */
function subjectAndVerb(items: Items, from: number, isVerb = isSaying): TakingUp | null {
  for (let i = from + 1; i < Math.min(items.length, from + FARTHEST_VERB); i++) {
    if (isQuote(items[i]) || isSentenceEnd(items[i])) return null;
    if (!isVerb(items, i)) continue;
    const source = nounPhraseBefore(items, i, from);
    return source && source[0] === from ? { source, cue: [[i, i + 1]] } : null;
  }
  return null;
}

/** `That is what Doe wrote`, `This is how the mayor put it`. */
function thatIsWhat(items: Items, at: number): TakingUp | null {
  const isIt = /^(?:that|this|it|these|those)$/.test(lowerAt(items, at));
  if (!isIt || !/^(?:is|was|are|were|['’]s)$/.test(lowerAt(items, at + 1))) return null;
  if (!/^(?:what|how)$/.test(lowerAt(items, at + 2))) return null;
  const found = subjectAndVerb(items, at + 3);
  return found && { ...found, cue: [[at, at + 3], ...found.cue] };
}

/** `Those were the words of Doe`, `That was the answer of the miller`. */
function theWordsOf(items: Items, at: number): TakingUp | null {
  for (let i = at; i < at + 6; i++) {
    if (!STATED_NOUNS.has(lowerAt(items, i)) || lowerAt(items, i + 1) !== 'of') continue;
    const source = nounPhraseAfter(items, i + 2);
    return source && { source, cue: [[i, i + 1]] };
  }
  return null;
}

const opensWithWords = (items: Items, at: number) =>
  /^(?:that|this|these|those|such)$/.test(lowerAt(items, at)) && /^(?:is|was|are|were)$/.test(lowerAt(items, at + 1));

/** `So wrote Doe`, `so Doe summed it up`, `thus Doe in the Post`. */
function soWrote(items: Items, at: number, afterDash: boolean): TakingUp | null {
  if (!/^(?:so|thus)$/.test(lowerAt(items, at))) return null;
  const so: ItemRange = [at, at + 1];
  if (isSaying(items, at + 1)) {
    const source = nounPhraseAfter(items, at + 2);
    return source && { source, cue: [[at, at + 2]] };
  }
  const verb = subjectAndVerb(items, at + 1);
  const end = verb?.cue[0]?.[1] ?? 0;
  const reportsMore = items.slice(end).some(isFiniteVerb);
  if (verb && !reportsMore && (TAKING_UP_ENDS.has(lowerAt(items, end)) || isSentenceEnd(items[end])))
    return { ...verb, cue: [so, ...verb.cue] };
  if (verb || !(afterDash || !items.some(isFiniteVerb))) return null;
  const noun = theWordsOf(items, at + 1);
  if (noun) return noun;
  const source = nounPhraseAfter(items, at + 1);
  const next = items[source?.[1] ?? 0];
  const isAlone = isSentenceEnd(next) || isComma(next) || next?.pos === 'ADP';
  return source && isAlone ? { source, cue: [so] } : null;
}

const isAnyVerb = (items: Items, at: number) => items[at]?.pos === 'VERB';

/** `With these words Doe left the hall`. */
function withTheseWords(items: Items, at: number): TakingUp | null {
  if (
    !/^(?:with|in)$/.test(lowerAt(items, at)) ||
    lowerAt(items, at + 1) !== 'these' ||
    lowerAt(items, at + 2) !== 'words'
  )
    return null;
  const from = isComma(items[at + 3]) ? at + 4 : at + 3;
  const found = subjectAndVerb(items, from, isAnyVerb);
  return found && { source: found.source, cue: [[at, at + 3]] };
}

function takingUpAt(items: Items, start: number, afterDash: boolean): TakingUp | null {
  let at = start;
  while (at < start + MOST_LINKS && LINKS_TO_WORDS.has(lowerAt(items, at))) at++;
  return (
    thatIsWhat(items, at) ??
    (opensWithWords(items, at) ? theWordsOf(items, at) : null) ??
    soWrote(items, at, afterDash) ??
    withTheseWords(items, at)
  );
}

/** The passage that stands alone in a sentence. */
const passageAlone = (sentence: FoldedSentence | undefined) =>
  sentence?.items.length === 1 && isQuote(sentence.items[0]) ? sentence.items[0] : undefined;

/** The draft of the passage to which a sentence refers back; null if it refers back to none. */
function draftAt(sentences: readonly FoldedSentence[], index: number): QuotationDraft | null {
  const sentence = sentences[index];
  if (!sentence) return null;
  const { items, paragraph } = sentence;
  const [first] = items;
  const own = isQuote(first) ? first : undefined;
  const passage = own ?? passageAlone(sentences[index - 1]);
  const start = own ? 1 : 0;
  const afterDash = isDash(items[start]);
  if (!passage || passage.passage === null || (own && !afterDash)) return null;
  const taken = takingUpAt(items, afterDash ? start + 1 : start, afterDash);
  if (!taken) return null;
  const content: Span[] = [passage.span];
  const cue = spansOfRanges(items, taken.cue);
  return speechDraft({
    sentence: index,
    paragraph: own ? paragraph : (sentences[index - 1]?.paragraph ?? paragraph),
    source: spansOfRanges(items, [taken.source]),
    cue,
    evidence: [{ rule: 'taken-up', span: cue[0] ?? null }],
    content,
    passages: [passage.passage],
  });
}

/** Replaces what other rules found in the passages to which the words after them refer back. */
export function withTakenUp(
  sentences: readonly FoldedSentence[],
  drafts: readonly QuotationDraft[],
): readonly QuotationDraft[] {
  const taken = sentences.flatMap((_, i) => draftAt(sentences, i) ?? []);
  if (taken.length === 0) return drafts;
  const passages = new Set(taken.flatMap((draft) => draft.passages));
  return [...drafts.filter((draft) => !draft.passages.some((passage) => passages.has(passage))), ...taken];
}
