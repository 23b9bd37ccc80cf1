/**
 * Takes a body that hears a case as source, in place of an unnamed witness; its name and verb end the sentence.
 *
 * Example: `A clerk hid £9,000 in a shed, the tribunal was told.`; `The pump failed, an inquest heard on Friday.`
 */
import { HEARING_BODIES } from '../../../lexicon/en/hearing-bodies.ts';
import { isComma, isSentenceEnd } from '../items.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import type { VerbGroup } from '../verb-group.ts';
import { clauseBefore } from './after-content.ts';

const isHeard = ({ form, voice, negated, modal }: VerbGroup) =>
  !negated &&
  !modal &&
  ((form.lemma === 'hear' && voice === 'finite') || (form.lemma === 'tell' && voice === 'passive'));

export function hearing({ items, group, subject, borrowed, next }: VerbSite): ReportingFrame | null {
  if (!subject || borrowed || !isHeard(group) || !isSentenceEnd(items[next])) return null;
  if (!isComma(items[subject[0] - 1]) || !HEARING_BODIES.has(items[subject[1] - 1]?.lower ?? '')) return null;
  const content = clauseBefore(items, subject[0]);
  return (
    content && {
      rule: 'hearing',
      act: 'speech',
      cue: group.range,
      source: subject,
      content: [content],
    }
  );
}
