/**
 * A court or inquiry that heard or was told the words is their source, unless the sentence names the witness. The court and its verb
 * stand in commas or end the sentence.
 *
 * Example: `A clerk hid £9,000 in a shed, the tribunal was told.`; `The pump, an inquest heard on Friday, had failed.`;
 * but in `The pump, the court heard from a plumber, had failed` the plumber is the source.
 */
import { HEARING_BODIES } from '../../../lexicon/en/hearing-bodies.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import type { VerbGroup } from '../verb-group.ts';
import { agentIn, clauseAround, parenthesisEnd } from './clause-around.ts';

const isHeard = ({ form, voice, negated, modal }: VerbGroup) =>
  !negated &&
  !modal &&
  ((form.lemma === 'hear' && voice === 'finite') || (form.lemma === 'tell' && voice === 'passive'));

export function hearing({ items, group, subject, borrowed }: VerbSite): ReportingFrame | null {
  if (!subject || borrowed || !isHeard(group)) return null;
  if (!HEARING_BODIES.has(items[subject[1] - 1]?.lower ?? '')) return null;
  const next = parenthesisEnd(items, group.range[1]);
  const content = clauseAround(items, [subject[0], next]);
  return (
    content && {
      rule: 'hearing',
      act: 'speech',
      cue: group.range,
      source: agentIn(items, [group.range[1], next]) ?? subject,
      content,
    }
  );
}
