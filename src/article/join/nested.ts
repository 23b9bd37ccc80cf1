/**
 * Puts the quotations that stand within another's words in marks beside the outer ones, each with the index of its outer one.
 *
 * Example: `“He told me that she had denied it,” she said` is a quotation of hers, with one of his in it.
 */
import type { Quotation, Span } from '../../model.ts';

const holds = ([start, end]: Span, inner: Span) => start <= inner[0] && inner[1] <= end;

const inOrder = (a: Quotation, b: Quotation) =>
  (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);

/** All quotations in order of place, an outer one before what is nested in it; what is in no quotation's words is left out. */
export function withNested(outer: readonly Quotation[], nested: readonly Quotation[]): Quotation[] {
  const inner = nested.flatMap((quotation) => {
    const spans = [...quotation.content, ...quotation.cue, ...quotation.source];
    const around = outer.find(({ content }) => spans.every((span) => content.some((piece) => holds(piece, span))));
    return around ? [{ quotation, around }] : [];
  });
  const all = [...outer, ...inner.map(({ quotation }) => quotation)].sort(inOrder);
  const outerOf = new Map(inner.map(({ quotation, around }) => [quotation, all.indexOf(around)]));
  return all.map((quotation) => ({ ...quotation, nestedIn: outerOf.get(quotation) ?? null }));
}
