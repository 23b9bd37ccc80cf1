/**
 * "According to" names the source; the rest of the sentence is the content.
 *
 * Example: `According to the ministry, two men died.`; `Two men died, according to the ministry.`
 */

import { clauseEnd, isFiniteVerb } from '../clause.ts';
import { type ItemRange, isComma, isQuote, type SentenceItem } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame } from '../reporting-frame.ts';

const LONGEST_TAIL = 12;

/** At the start of a sentence the source extends to the comma: `According to a report by the Institute, …`. */
function upToComma(items: readonly SentenceItem[], [start, end]: ItemRange): ItemRange {
  const comma = items.findIndex((item, i) => i >= end && isComma(item));
  const between = items.slice(end, Math.max(end, comma));
  return comma > end && between.length <= LONGEST_TAIL && !between.some((item) => isFiniteVerb(item) || isQuote(item))
    ? [start, comma]
    : [start, end];
}

function frameAt(items: readonly SentenceItem[], at: number): ReportingFrame | null {
  const cue: ItemRange = [at, at + 2];
  const phrase = nounPhraseAfter(items, at + 2, at > 0 || items[at + 2]?.pos === 'PROPN');
  if (!phrase) return null;
  const source = at === 0 ? upToComma(items, phrase) : phrase;
  const before: ItemRange = [0, isComma(items[at - 1]) ? at - 1 : at];
  const from = isComma(items[source[1]]) ? source[1] + 1 : source[1];
  const after: ItemRange = [from, clauseEnd(items, from)];
  const content: ItemRange[] = [];
  if (before[1] > before[0] && items.slice(...before).some((item) => isFiniteVerb(item) || isQuote(item)))
    content.push(before);
  else if (after[1] > after[0]) content.push(after);
  return content.length ? { rule: 'according-to', act: 'speech', cue, source, content } : null;
}

export function accordingTo(items: readonly SentenceItem[]): ReportingFrame[] {
  const frames: ReportingFrame[] = [];
  items.forEach((item, i) => {
    const frame = item.lower === 'according' && items[i + 1]?.lower === 'to' ? frameAt(items, i) : null;
    if (frame) frames.push(frame);
  });
  return frames;
}
