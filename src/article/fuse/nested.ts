/**
 * Merges nested quotations into the list of the outer ones, each with the index of its outer one.
 *
 * Example: `“He told me that she had denied it,” she said` is a quotation of hers, with one of his in it.
 */
import type { Quotation, Span } from '../../model.ts';
import { byContentStart, spanContains } from '../spans.ts';
import { indexContent } from './span-indexes.ts';

/** All quotations in text order, outer before nested. A nested one outside any quotation's content is dropped. */
export function withNested(outer: readonly Quotation[], nested: readonly Quotation[]): Quotation[] {
  const pieces = indexContent(outer);
  const holding = (span: Span) =>
    pieces.overlapping(span).flatMap((piece) => (spanContains(piece.span, span) ? piece.quotation : []));
  const inner = nested.flatMap((quotation) => {
    const [first, ...others] = [...quotation.content, ...quotation.cue, ...quotation.source].map(holding);
    const around = first?.find((candidate) => others.every((quotations) => quotations.includes(candidate)));
    return around ? [{ quotation, around }] : [];
  });
  const all = [...outer, ...inner.map(({ quotation }) => quotation)].sort(byContentStart);
  const indices = new Map(all.map((quotation, index) => [quotation, index]));
  const outerOf = new Map(inner.map(({ quotation, around }) => [quotation, indices.get(around) ?? null]));
  return all.map((quotation) => ({ ...quotation, nestedIn: outerOf.get(quotation) ?? null }));
}
