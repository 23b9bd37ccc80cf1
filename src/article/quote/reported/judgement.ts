/**
 * A judgement on somebody or something: accused of, blamed for, called, described as.
 *
 * Example: `Union leaders accused the board of lying.`; `She called the offer “an insult”.`
 */

import { LIST_LINKS } from '../../../lexicon/en/clause-words.ts';
import type { QuotationRuleId } from '../../rules.ts';
import { clauseEnd } from '../clause.ts';
import { type ItemRange, isQuote, type SentenceItem } from '../items.ts';
import { nounPhraseAfter, nounPhraseBefore } from '../noun-phrase.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import { isActive } from '../verb-group.ts';

const FARTHEST_LINK = 20;

/** Index of the preposition that links the judgement to its object (`of`, `for`, `by`), close after the verb. */
function linkIndex(items: readonly SentenceItem[], from: number, links: ReadonlySet<string>): number | null {
  for (let i = from; i < Math.min(items.length, from + FARTHEST_LINK); i++) {
    const item = items[i];
    if (!item || /^[.;:,]$/.test(item.text)) return null;
    if (links.has(item.lower)) return i;
  }
  return null;
}

/** Whether an item is a passage in marks, titles included: `calls it “Lying Season”`. */
const isInMarks = (item: SentenceItem | undefined) => item !== undefined && item.passage !== null;

/** End of a judgement with words in marks: right after the last passage of the clause. */
function endOfMarks(items: readonly SentenceItem[], from: number): number | null {
  const end = clauseEnd(items, from);
  let last: number | null = null;
  for (let i = from; i < end; i++) {
    if (isInMarks(items[i])) last = i + 1;
    else if (last !== null && !LIST_LINKS.has(items[i]?.lower ?? '')) break;
  }
  return last;
}

function active(site: VerbSite, source: ItemRange): ReportingFrame | null {
  const { items, group, next } = site;
  const { takes, act } = group.form;
  const cue: ItemRange = group.range;
  const frame = (rule: QuotationRuleId, start: number, end: number): ReportingFrame => ({
    rule,
    act,
    cue,
    source,
    content: [[start, end]],
  });
  if (takes.has('of') && (linkIndex(items, next, new Set(['of'])) ?? next) > next) {
    return frame('judgement-of', next, clauseEnd(items, next));
  }
  if (takes.has('for') && linkIndex(items, next, new Set(['for'])) !== null && nounPhraseAfter(items, next)) {
    return frame('judgement-for', next, clauseEnd(items, next));
  }
  const end = takes.has('name') || takes.has('as') ? endOfMarks(items, next) : null;
  if (end === null) return null;
  return frame('judgement-as', next, end);
}

/** `the raid was described as “brutal” by neighbours`: the object stands before, the source after "by". */
function passive({ items, group, subject, next }: VerbSite): ReportingFrame | null {
  const { takes, act } = group.form;
  if (!(takes.has('as') || takes.has('name'))) return null;
  const end = endOfMarks(items, next);
  if (end === null) return null;
  const by = linkIndex(items, end, new Set(['by'])) ?? linkIndex(items, next, new Set(['by']));
  const source = by === null ? null : nounPhraseAfter(items, by + 1);
  const start = items[next]?.lower === 'by' && source ? source[1] : next;
  const quotes = items.slice(start, end).findIndex(isQuote);
  const judged = subject ? [subject] : [];
  const cue: ItemRange = [group.range[0], Math.max(group.range[1], start)];
  return {
    rule: 'judgement-passive',
    act,
    cue,
    source,
    content: [...judged, [start + Math.max(0, quotes), end]],
  };
}

export function judgement(site: VerbSite): ReportingFrame | null {
  const { items, group, subject } = site;
  if (group.voice === 'passive') return passive(site);
  if (!isActive(group) || group.negated) return null;
  const source = subject ?? nounPhraseBefore(items, group.range[0]);
  return source && active(site, source);
}
