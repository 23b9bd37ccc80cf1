/**
 * Words in marks belong to their own cue, even if the tagger labels the whole sentence as one content.
 *
 * Example: in `“We lost,” Doe said in a statement, Reuters reported.` the words in marks are Doe's.
 */
import type { LabelledSpan, Quotation, Span, TaggedArticle } from '../../model.ts';
import { bySpan, SpanIndex, spanContains } from '../spans.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** The proposed quotation whose cue, source and words in marks all lie in a content. */
function embeddedQuotation(article: TaggedArticle, { role, span }: LabelledSpan): Quotation | undefined {
  if (role !== 'content') return undefined;
  const isInside = (spans: readonly Span[]) => spans.every((one) => spanContains(span, one));
  return spanIndexesOf(article)
    .proposed.overlapping(span)
    .map(({ quotation }) => quotation)
    .find(
      ({ act, kind, content, cue, source }) =>
        act === 'speech' && kind === 'direct' && cue.length > 0 && [content, cue, source].every(isInside),
    );
}

/** Replaces each content that holds a proposed quotation by the spans of that quotation. */
export function withEmbeddedCues(article: TaggedArticle, labels: readonly LabelledSpan[]): LabelledSpan[] {
  const replaced = labels.flatMap((label): LabelledSpan[] => {
    const quotation = embeddedQuotation(article, label);
    if (!quotation) return [label];
    const { content, cue, source } = quotation;
    return [
      ...content.map((span): LabelledSpan => ({ ...label, span })),
      ...cue.map((span): LabelledSpan => ({ ...label, role: 'cue', act: null, span })),
      ...source.map((span): LabelledSpan => ({ ...label, role: 'source', act: null, span })),
    ];
  });
  const bySpans = new SpanIndex(replaced, ({ span }) => [span]);
  const isTaken = ({ role, span }: LabelledSpan, before: number) =>
    bySpans.indicesOverlapping(span).some((index) => index < before && replaced[index]?.role === role);
  return replaced.filter((label, i) => !isTaken(label, i)).sort((a, b) => bySpan(a.span, b.span));
}
