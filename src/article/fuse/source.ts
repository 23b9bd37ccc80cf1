/**
 * Prepares a labelled source for attribution: a dateline or heading before it, words of time after it and the ending of a possessive
 * are dropped, a relative pronoun is joined to its antecedent.
 *
 * Examples: `Day 2: the mayor yesterday` and `the mayor’s` before `claim that` are `the mayor`; in `the ministry, which said` the source is `the ministry` and `which`.
 */
import { SOURCE_RELATIVES } from '../../lexicon/en/clause-words.ts';
import { COMPLEMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import type { Quotation, Span, TaggedArticle } from '../../model.ts';
import { lastWordIn } from '../letters.ts';
import { spansOverlap } from '../spans.ts';
import { isTimeWord } from '../time-word.ts';
import { quotedBy } from './agent.ts';
import { datelineEnd, LONGEST_DATELINE } from './content-edges.ts';
import { isExpletive } from './expletive.ts';
import { withoutFrontedAdverbial } from './fronted-adverbial.ts';
import { withoutFrontedPlace } from './fronted-place.ts';
import { antecedentOf } from './shared-subject.ts';

const LAST_WORD = /\s(\p{L}+)$/u;
/** Long enough for any form of address. */
const ADDRESS = /(?<!\p{L})(\p{L}{1,14})\.?$/u;

/** Without days after it, but `Ms Thu` is a name. */
function withoutTime(text: string, [start, end]: Span): Span {
  const word = LAST_WORD.exec(text.slice(start, end))?.[1] ?? '';
  const rest = end - word.length - 1;
  const before = ADDRESS.exec(text.slice(start, rest))?.[1] ?? '';
  if (!word || !isTimeWord(word.toLowerCase(), before.toLowerCase())) return [start, end];
  return withoutTime(text, [start, text.slice(start, rest).endsWith(' on') ? rest - 3 : rest]);
}

const POSSESSIVE_ENDING = /['’]s?$/;
const HEADING_END = ': ';

/** `Part 4: the council leader` without its first words, which head the paragraph. */
function withoutHeading(text: string, [start, end]: Span): Span {
  const colon = text.slice(start, end).lastIndexOf(HEADING_END);
  return [colon < 0 ? start : start + colon + HEADING_END.length, end];
}

function withoutDateline(text: string, [start, end]: Span): Span {
  const from = Math.max(0, start - LONGEST_DATELINE);
  const opening = from + text.slice(from, start).lastIndexOf('\n') + 1;
  const afterDateline = datelineEnd(text, opening, end);
  return start < afterDateline && afterDateline < end ? [afterDateline, end] : [start, end];
}

function withoutAdverbials(article: TaggedArticle, source: Span): Span {
  const { text } = article;
  const subject = withoutFrontedPlace(article, withoutFrontedAdverbial(article, source));
  return withoutTime(text, withoutHeading(text, withoutDateline(text, subject)));
}

/** `the bishop` for `the bishop’s` before a noun of saying; but `Brannigan’s said` keeps its ending. */
function withoutPossessive(text: string, [start, end]: Span, cue: Span): Span {
  const [ending = ''] = POSSESSIVE_ENDING.exec(text.slice(start, end)) ?? [];
  const isOwner = cue[0] - end <= 1 && COMPLEMENT_NOUNS.has(lastWordIn(text.slice(...cue)));
  return isOwner ? [start, end - ending.length] : [start, end];
}

/** @param proposals those with the same cue */
export function sourceSpans(article: TaggedArticle, source: Span, cue: Span, proposals: readonly Quotation[]): Span[] {
  const { text } = article;
  if (isExpletive(article, source, cue)) return [];
  if (!SOURCE_RELATIVES.has(text.slice(...source).toLowerCase())) {
    const phrase = withoutAdverbials(article, quotedBy(article, source) ?? source);
    return [withoutPossessive(text, phrase, cue)];
  }
  const proposal = proposals.find((other) => other.source.some((span) => spansOverlap(span, source)));
  return proposal ? [...proposal.source] : [...antecedentOf(article, source), source];
}
