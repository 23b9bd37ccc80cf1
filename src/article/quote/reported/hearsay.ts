/**
 * An impersonal verb of saying, in commas or at the end of the sentence, reports what an unnamed source said, or whoever follows “by”.
 *
 * Example: `The driver, it was claimed, had been drinking.`; `The clerk took the money, it has been alleged.`
 */
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import { agentIn, clauseAround, parenthesisEnd } from './clause-around.ts';

export function hearsay({ items, group, subject, borrowed }: VerbSite): ReportingFrame | null {
  const { form, voice, negated, modal, range } = group;
  const isImpersonal = subject?.[1] === range[0] && subject[1] - subject[0] === 1 && items[subject[0]]?.lower === 'it';
  if (!isImpersonal || borrowed || voice !== 'passive' || negated || modal) return null;
  if (form.act !== 'speech' || !form.takes.has('clause') || form.takes.has('addressee')) return null;
  const next = parenthesisEnd(items, range[1]);
  const content = clauseAround(items, [range[0] - 1, next]);
  return (
    content && {
      rule: 'hearsay',
      act: 'speech',
      cue: [range[0] - 1, range[1]],
      source: agentIn(items, [range[1], next]),
      content,
    }
  );
}
