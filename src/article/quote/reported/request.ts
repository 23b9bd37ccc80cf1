/**
 * A request or a promise: the content is an infinitive.
 *
 * Example: `The resolution calls on member states to review their contracts.`; `He promised to resign.`
 */

import { clauseEnd } from '../clause.ts';
import { isComma } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import { isPlainlySaid } from '../verb-group.ts';

export function request({ items, group, subject, next, cueEnd }: VerbSite): ReportingFrame | null {
  const { takes, act } = group.form;
  if (!subject || !isPlainlySaid(group) || !takes.has('infinitive')) return null;
  const addressee = nounPhraseAfter(items, next);
  const start = items[next]?.lower === 'to' ? next : addressee && items[addressee[1]]?.lower === 'to' ? next : null;
  if (start === null || isComma(items[start])) return null;
  return {
    rule: 'request',
    act: act === 'thought' ? 'intention' : act,
    cue: [group.range[0], cueEnd],
    source: subject,
    content: [[start, clauseEnd(items, start)]],
  };
}
