/**
 * A clause follows the cue, with or without "that", with or without an addressee.
 *
 * Example: `Officials warned on Monday that the dam could break.`; `She told the court she had not seen it.`
 */

import { COMPLEMENTIZERS } from '../../../lexicon/en/clause-words.ts';
import { clauseEnd, skipAdverbials, startsClause } from '../clause.ts';
import { type ItemRange, isComma, isQuote, type SentenceItem } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import { isPlainlySaid } from '../verb-group.ts';

/**
 * Index at which the clause begins, at or right after `from`; null if none does.
 *
 * @param bare whether the clause may lack its “that”
 * @param question whether it may be an indirect question: `asked whether he knew`
 */
function findClause(items: readonly SentenceItem[], from: number, bare: boolean, question: boolean): number | null {
  const first = items[from];
  if (!first) return null;
  if (first.lower === 'that' && items[from + 1]) return from;
  if ((question || bare) && COMPLEMENTIZERS.has(first.lower) && startsClause(items, from)) return from;
  if (isComma(first) && items[from + 1]?.lower === 'that') return from + 1;
  return bare && !isComma(first) && (isQuote(first) || first.pos !== 'ADP') && startsClause(items, from) ? from : null;
}

export function thatClause({ items, group, subject, next, cueEnd }: VerbSite): ReportingFrame | null {
  const { takes, act } = group.form;
  if (!subject || !isPlainlySaid(group)) return null;
  const [clause, addressed, question] = [takes.has('clause'), takes.has('addressee'), takes.has('question')];
  let start = clause || question ? findClause(items, next, clause && !addressed, question) : null;
  let end = cueEnd;
  if (start === null && (addressed || question)) {
    const addressee = nounPhraseAfter(items, next);
    const afterAddressee = addressee && skipAdverbials(items, addressee[1]);
    start = afterAddressee && findClause(items, afterAddressee.next, addressed, question);
    end = group.range[1];
  }
  if (start === null) return null;
  const cue: ItemRange = [group.range[0], end];
  return {
    rule: 'cue-clause',
    act,
    cue,
    source: subject,
    content: [[start, clauseEnd(items, start)]],
  };
}
