/**
 * A noun of saying introduces the content: a statement that …, a provision that “…”.
 *
 * Example: `The bill includes a provision that “no person shall be charged”.`; `Jane Doe’s claim that he knew`
 */

import { CONTENT_NOUNS } from '../../../lexicon/en/speech-nouns.ts';
import { trailingPunctuation } from '../../letters.ts';
import { clauseEnd } from '../clause.ts';
import { type ItemRange, isQuote, type SentenceItem } from '../items.ts';
import { nounPhraseBefore } from '../noun-phrase.ts';
import type { ReportingFrame } from '../reporting-frame.ts';
import { mainSubject } from '../subject.ts';

/** Items after the noun within which words in marks must begin. */
const FARTHEST_MARKS = 10;

/** The source of a noun of saying: its possessor (`Jane Doe’s claim`), else the subject of the sentence. */
function owner(
  items: readonly SentenceItem[],
  noun: number,
): { source: ItemRange | null; cue: ItemRange; possessive: boolean } {
  const phrase = nounPhraseBefore(items, noun + 1);
  const start = phrase?.[0] ?? noun;
  for (let i = noun - 1; i > start; i--) {
    if (/^['’]s$/.test(items[i]?.lower ?? '')) return { source: [start, i], cue: [i + 1, noun + 1], possessive: true };
  }
  const subject = mainSubject(items, noun);
  return {
    source: subject?.phrase ?? null,
    cue: [subject ? Math.min(subject.verb, start) : start, noun + 1],
    possessive: false,
  };
}

/** Frames of the nouns of saying that have a possessor, or words in marks after their "that". */
export function speechNouns(items: readonly SentenceItem[]): ReportingFrame[] {
  const frames: ReportingFrame[] = [];
  items.forEach((item, i) => {
    if (item.pos !== 'NOUN' || items[i + 1]?.lower !== 'that' || !CONTENT_NOUNS.has(item.lower)) return;
    const { source, cue, possessive } = owner(items, i);
    if (!source || !(possessive || items.slice(i + 2, i + FARTHEST_MARKS).some(isQuote))) return;
    const quoted = items[i + 2];
    const whole = quoted?.pos === 'QUOTE' && /[.!?]/.test(trailingPunctuation(quoted.text));
    const content: ItemRange = whole ? [i + 2, i + 3] : [i + 1, clauseEnd(items, i + 1)];
    frames.push({
      rule: 'speech-noun',
      act: 'speech',
      cue: [cue[0], i + 2],
      source,
      content: [content],
    });
  });
  return frames;
}
