/**
 * Puts the quotations that stand within another's words in marks beside the outer ones, each with the index of its outer one.
 *
 * Example: `“He told me that she had denied it,” she said` is a quotation of hers, with one of his in it.
 */
import type { Quotation } from '../../model.ts';
import { byContent, holds } from '../spans.ts';

/** All quotations in order of place, an outer one before what is nested in it; what is in no quotation's words is left out. */
export function withNested(outer: readonly Quotation[], nested: readonly Quotation[]): Quotation[] {
  const inner = nested.flatMap((quotation) => {
    const spans = [...quotation.content, ...quotation.cue, ...quotation.source];
    const around = outer.find(({ content }) => spans.every((span) => content.some((piece) => holds(piece, span))));
    return around ? [{ quotation, around }] : [];
  });
  const all = [...outer, ...inner.map(({ quotation }) => quotation)].sort(byContent);
  const outerOf = new Map(inner.map(({ quotation, around }) => [quotation, all.indexOf(around)]));
  return all.map((quotation) => ({ ...quotation, nestedIn: outerOf.get(quotation) ?? null }));
}
