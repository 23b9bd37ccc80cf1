/**
 * The content is the object of the verb: a noun phrase or an -ing form.
 *
 * Example: `The company denied maintaining ties to the ministry.`; `She announced plans to sell the farm.`
 */
import { clauseEnd } from '../clause.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import { isPlainlySaid } from '../verb-group.ts';

export function nounObject({ items, group, subject, next, cueEnd }: VerbSite): ReportingFrame | null {
  const { takes, act } = group.form;
  if (!subject || !isPlainlySaid(group)) return null;
  const first = items[next];
  const gerund = takes.has('gerund') && first !== undefined && /ing$/.test(first.lower) && first.pos === 'VERB';
  const object = takes.has('noun') && nounPhraseAfter(items, next);
  if (!gerund && !object) return null;
  return {
    rule: 'cue-noun',
    act,
    cue: [group.range[0], cueEnd],
    source: subject,
    content: [[next, clauseEnd(items, next)]],
  };
}
