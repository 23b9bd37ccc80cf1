/**
 * Words in marks follow the cue directly, after a comma or after a colon; after a colon, words without marks do too.
 *
 * Example: `Jane Doe said: “We lost.”`; `She tweeted over the vote in Rome: “Shame.”`; `He told reporters, “No.”`
 */

import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import { clauseEnd, isFiniteVerb } from '../clause.ts';
import { type ItemRange, isComma, isQuote, isWholePassage } from '../items.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import { isActive } from '../verb-group.ts';

const FARTHEST_COLON = 30;

/** Where the content begins: right after the cue, or after a comma or colon with no clause between. */
function opening({ items, next }: VerbSite): { at: number; colon: boolean } | null {
  for (let i = next; i < Math.min(items.length, next + FARTHEST_COLON); i++) {
    const item = items[i];
    if (!item) break;
    if (item.text === ':') return { at: i + 1, colon: true };
    if (isQuote(item))
      return i === next || (isComma(items[i - 1]) && !items.slice(next, i).some(isFiniteVerb))
        ? { at: i, colon: false }
        : null;
    if (item.lower === 'that' && i === next) return null;
    if (item.pos === 'VERB' && reportingForm(item.lower)) return null;
  }
  return null;
}

export function quotedObject(site: VerbSite): ReportingFrame | null {
  const { items, group, subject } = site;
  const { takes, act } = group.form;
  if (!subject || !isActive(group) || group.negated) return null;
  if (
    !(takes.has('quote') || takes.has('clause') || takes.has('question') || takes.has('addressee') || takes.has('noun'))
  )
    return null;
  const found = opening(site);
  if (!found) return null;
  const { at, colon } = found;
  const cue: ItemRange = [group.range[0], colon ? at : Math.max(site.cueEnd, group.range[1])];
  const rule = colon ? 'cue-colon' : 'cue-before-marks';
  const frame = (content: readonly ItemRange[]): ReportingFrame => ({ rule, act, cue, source: subject, content });
  if (at >= items.length) return { ...frame([]), awaitsContent: true };
  if (!isQuote(items[at])) return frame([[at, clauseEnd(items, at)]]);
  const whole = colon || isComma(items[at - 1]) || isWholePassage(items[at]);
  return frame([[at, whole ? at + 1 : clauseEnd(items, at)]]);
}
