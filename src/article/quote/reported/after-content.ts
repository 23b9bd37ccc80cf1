/**
 * The cue follows the content or interrupts it: set off by commas, or directly after a closing mark.
 *
 * Example: `“We lost,” said Jane Doe, the coach.`; `The plan, she said, would fail.`
 */

import { NON_MAIN_OPENERS } from '../../../lexicon/en/clause-words.ts';
import { clauseEnd, isFiniteVerb } from '../clause.ts';
import { type ItemRange, isComma, isQuote, isSentenceEnd, isWholePassage, type SentenceItem } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';

const LONGEST_DATELINE = 12;

/** `PORT ELSWICK (Reuters) - `: a dateline is not part of the first clause. */
function datelineEnd(items: readonly SentenceItem[], end: number): number {
  const dash = items.slice(0, Math.min(end, LONGEST_DATELINE)).findIndex(({ text }) => /^(?:[-–—:]|--)$/.test(text));
  const place = items.slice(0, Math.max(0, dash));
  const isDateline = place.some(({ text }) => text === '(') || place.every(({ text }) => !/\p{Ll}/u.test(text));
  return dash > 0 && isDateline && !place.some(isFiniteVerb) ? dash + 1 : 0;
}

/** Start of the clause that ends at `end`: after the last semicolon or colon, or the start of the sentence. */
function clauseStart(items: readonly SentenceItem[], end: number): number {
  for (let i = end - 1; i > 0; i--) if (items[i - 1]?.text === ';' || items[i - 1]?.text === ':') return i;
  return datelineEnd(items, end);
}

/** Whether words in marks go on with the clause before: `The work is slow, “because it is old,” Doe said`. */
const goesOn = ({ text }: SentenceItem) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);

/** The content before the cue at `before`: a whole passage alone, or a clause with its passages. */
export function contentBefore(items: readonly SentenceItem[], before: number): ItemRange | null {
  const closing = isComma(items[before - 1]) && !isQuote(items[before - 1]) ? before - 1 : before;
  const last = items[closing - 1];
  if (!last) return null;
  const start = clauseStart(items, closing);
  if (isQuote(last)) {
    const leading = items.slice(start, closing - 1);
    const alone = isWholePassage(last) && !leading.some(isFiniteVerb);
    const apart = isComma(leading.at(-1)) && !goesOn(last);
    return alone || leading.length === 0 || apart ? [closing - 1, closing] : [start, closing];
  }
  return closing < before ? [start, closing] : null;
}

const isClause = (items: readonly SentenceItem[], [start, end]: ItemRange) =>
  items.slice(start, end).some(isFiniteVerb) && !NON_MAIN_OPENERS.has(items[start]?.lower ?? '');

/** The clause without marks at its end whose final comma precedes a cue; null if there is none. */
export function clauseBefore(items: readonly SentenceItem[], before: number): ItemRange | null {
  const content = contentBefore(items, before);
  return content && !isQuote(items[content[1] - 1]) && isClause(items, content) ? content : null;
}

/** The content after the cue: the rest of the words in marks, or of the clause that the cue interrupts. */
function contentAfter(items: readonly SentenceItem[], from: number, before: ItemRange | null): ItemRange | null {
  const start = isComma(items[from]) || items[from]?.text === ':' ? from + 1 : from;
  if (isQuote(items[start]) && before && isQuote(items[before[1] - 1])) return [start, start + 1];
  if (!isComma(items[from]) || (before && isQuote(items[before[1] - 1]))) return null;
  const end = clauseEnd(items, start);
  return end > start ? [start, end] : null;
}

function cuePosition({
  items,
  group,
  subject,
  borrowed,
  next,
}: VerbSite): { source: ItemRange; before: number; after: number; cue: ItemRange } | null {
  const [start, end] = group.range;
  if (subject && !borrowed) {
    const opening = items[subject[0] - 1];
    return isQuote(opening) || isComma(opening)
      ? { source: subject, before: subject[0], after: next, cue: [start, end] }
      : null;
  }
  const opening = items[start - 1];
  if (group.voice !== 'finite' || !(isQuote(opening) || isComma(opening))) return null;
  const source = nounPhraseAfter(items, end);
  return source && { source, before: start, after: source[1], cue: [start, end] };
}

/** Whether an item ends the cue: the end of its clause, or a participle about the source (`says a report warning of …`). */
const closesClause = (item: SentenceItem | undefined) =>
  isSentenceEnd(item) || isComma(item) || isQuote(item) || (item?.pos === 'VERB' && /ing$/.test(item.lower));

export function afterContent(site: VerbSite): ReportingFrame | null {
  const { items, group } = site;
  const { takes, act } = group.form;
  if (group.voice !== 'finite' || !(takes.has('quote') || takes.has('clause') || takes.has('question'))) return null;
  const at = cuePosition(site);
  if (!at) return null;
  const before = contentBefore(items, at.before);
  const quoted = before !== null && isQuote(items[before[1] - 1]);
  const addressee = takes.has('addressee') ? nounPhraseAfter(items, at.after) : null;
  const closed =
    closesClause(items[at.after]) ||
    items[at.after]?.pos === 'ADP' ||
    (addressee !== null && closesClause(items[addressee[1]]));
  if (!quoted && (!closed || group.negated || group.modal || !takes.has('clause'))) return null;
  const opensSentence =
    before !== null && (before[0] === 0 || isComma(items[before[0] - 1]) || isSentenceEnd(items[before[0] - 1]));
  if (quoted && !(isQuote(items[before[0]]) && opensSentence) && !closesClause(items[at.after])) return null;
  const after = contentAfter(items, at.after, before);
  const parenthesis = !quoted && isComma(items[at.after]) && after !== null;
  if (!quoted && !(before && (isClause(items, before) || parenthesis))) return null;
  const cue: ItemRange = at.source === site.subject && site.cueEnd > at.cue[1] ? [at.cue[0], site.cueEnd] : at.cue;
  const content = [before, quoted || parenthesis ? after : null].filter((range) => range !== null);
  return { rule: 'cue-after-content', act, cue, source: at.source, content };
}
