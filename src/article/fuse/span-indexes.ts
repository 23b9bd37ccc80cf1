/** What joining looks up by place for each label: passages in marks, and the rules' quotations by their words and cues. */
import type { Passage, Quotation, Span, TaggedArticle } from '../../model.ts';
import { ByPlace } from '../by-place.ts';

/** One piece of the words of a quotation: a quotation may have thousands of them. */
export interface Piece {
  readonly quotation: Quotation;
  readonly span: Span;
}

export function piecesOf(quotations: readonly Quotation[]): ByPlace<Piece> {
  const pieces = quotations.flatMap((quotation) => quotation.content.map((span): Piece => ({ quotation, span })));
  return new ByPlace(pieces, ({ span }) => [span]);
}

interface Lookups {
  /** The passages in marks that stand in no other, by their index among all. */
  readonly outer: ByPlace<Passage>;
  readonly proposed: ByPlace<Piece>;
  readonly byCue: ByPlace<Quotation>;
}

const known = new WeakMap<TaggedArticle, Lookups>();

/** Made once for an article, when it is first asked for. */
export function lookupsOf(article: TaggedArticle): Lookups {
  const before = known.get(article);
  if (before) return before;
  const { passages, proposals } = article;
  const lookups = {
    outer: new ByPlace(passages, ({ inside, span }): Span[] => (inside === null ? [span] : [])),
    proposed: piecesOf(proposals),
    byCue: new ByPlace(proposals, ({ cue }) => cue),
  };
  known.set(article, lookups);
  return lookups;
}
