/**
 * A person's action between dashes interrupts that person's words.
 *
 * Example: `“It will be our”—Mayor Ida Berg drank some water—“our last chance.”`
 */
import { breaksOff } from '../../broken-off.ts';
import { type ItemRange, isDash, isQuote, type SentenceItem } from '../items.ts';
import type { ReportingFrame } from '../reporting-frame.ts';
import { mainSubject } from '../subject.ts';

const LONGEST_ACTION = 20;

const isPerson = (items: readonly SentenceItem[], [start, end]: ItemRange) =>
  items.slice(start, end).some(({ pos }) => pos === 'PROPN') || /^(?:I|s?he)$/i.test(items[start]?.text ?? '');

/** The interruption that begins at a dash after words in marks; null if there is none. */
function interruptionAt(items: readonly SentenceItem[], dash: number): ReportingFrame | null {
  const before = items[dash - 1];
  const end = items.findIndex((item, i) => i > dash && i <= dash + LONGEST_ACTION && isDash(item));
  const after = items[end + 1];
  if (end < 0 || !before || !after || !isQuote(before) || !isQuote(after) || !breaksOff(before.text, after.text))
    return null;
  const subject = mainSubject(items.slice(dash, end), end - dash);
  if (!subject) return null;
  const source: ItemRange = [dash + subject.phrase[0], dash + subject.phrase[1]];
  if (!isPerson(items, source)) return null;
  return {
    rule: 'interruption',
    act: 'speech',
    cue: [dash + subject.verb, dash + subject.verb + 1],
    source,
    content: [
      [dash - 1, dash],
      [end + 1, end + 2],
    ],
  };
}

export const interruptions = (items: readonly SentenceItem[]): ReportingFrame[] =>
  items.flatMap((item, at) => (isDash(item) ? (interruptionAt(items, at) ?? []) : []));
