/**
 * Prepares a labelled source for attribution: trailing words of time are dropped, a relative pronoun is replaced by the
 * proposed antecedent.
 *
 * Example: `the mayor yesterday` is `the mayor`; in `the ministry, which said` the source is `the ministry` and `which`.
 */
import { SOURCE_RELATIVES } from '../../lexicon/en/clause-words.ts';
import { TIME_WORDS } from '../../lexicon/en/time-words.ts';
import type { Quotation, Span } from '../../model.ts';
import { spansOverlap } from '../spans.ts';

const LAST_WORD = /\s(\p{L}+)$/u;

function withoutTime(text: string, [start, end]: Span): Span {
  const word = LAST_WORD.exec(text.slice(start, end));
  return word?.[1] && TIME_WORDS.has(word[1].toLowerCase())
    ? withoutTime(text, [start, end - word[0].length])
    : [start, end];
}

/** @param proposals those with the same cue */
export function sourceSpans(text: string, source: Span, proposals: readonly Quotation[]): Span[] {
  if (!SOURCE_RELATIVES.has(text.slice(...source).toLowerCase())) return [withoutTime(text, source)];
  const proposal = proposals.find((other) => other.source.some((span) => spansOverlap(span, source)));
  return proposal ? [...proposal.source] : [source];
}
