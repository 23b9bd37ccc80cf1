/**
 * A clause in which people are told something, without a word of who tells them, belongs whole to whoever reports it.
 *
 * Example: in `Guests were told that the lift would stop, a porter said` all up to the comma is the porter's.
 */
import { BE_FORMS, TELLING_PARTICIPLES } from '../../lexicon/en/verb-words.ts';
import type { LabelledSpan, Quotation, Span, TaggedArticle } from '../../model.ts';
import { bySpan, spanContains } from '../spans.ts';
import { locate } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Whether a cue is a passive of telling without an agent: `were told`, but not `were told by Doe`. */
function isToldByNobody(article: TaggedArticle, cue: Span): boolean {
  const [start, end] = locate(article, cue).tokens;
  const words = article.tokens.slice(start, end + 1).map(({ lower }) => lower);
  const telling = words.findIndex((word) => TELLING_PARTICIPLES.has(word));
  return telling > 0 && words.slice(0, telling).some((word) => BE_FORMS.has(word)) && !words.includes('by');
}

/** The clause before the cue of a proposed quotation in which a cue lies. */
function clauseWith(article: TaggedArticle, cue: Span): Span | null {
  const isAround = ({ kind, content, cue: own }: Quotation) =>
    kind === 'indirect' && content.length === 1 && (own[0]?.[0] ?? 0) >= (content[0]?.[1] ?? 0);
  const around = spanIndexesOf(article)
    .proposed.overlapping(cue)
    .find(({ quotation }) => isAround(quotation));
  return around && spanContains(around.span, cue) ? around.span : null;
}

/** Replaces the labels within such a clause by one content. */
export function withClausesTold(article: TaggedArticle, labels: readonly LabelledSpan[]): LabelledSpan[] {
  let all = [...labels];
  for (const { role, span } of labels) {
    const clause = role === 'cue' && isToldByNobody(article, span) ? clauseWith(article, span) : null;
    if (!clause) continue;
    const inside = all.filter((label) => label.role === 'content' && spanContains(clause, label.span));
    const best = inside.reduce<LabelledSpan | null>((a, b) => (a && a.probability >= b.probability ? a : b), null);
    if (best) all = [...all.filter((label) => !spanContains(clause, label.span)), { ...best, span: clause }];
  }
  return all.sort((a, b) => bySpan(a.span, b.span));
}
