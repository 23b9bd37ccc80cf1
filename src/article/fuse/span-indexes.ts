/** What joining looks up by place for each label: passages in marks, and the rules' quotations by their words and cues. */
import type { Passage, Quotation, Span, TaggedArticle } from '../../model.ts';
import { SpanIndex } from '../spans.ts';

/** One piece of the words of a quotation: a quotation may have thousands of them. */
export interface ContentPiece {
  readonly quotation: Quotation;
  readonly span: Span;
}

export function indexContent(quotations: readonly Quotation[]): SpanIndex<ContentPiece> {
  const pieces = quotations.flatMap((quotation) =>
    quotation.content.map((span): ContentPiece => ({ quotation, span })),
  );
  return new SpanIndex(pieces, ({ span }) => [span]);
}

interface SpanIndexes {
  /** The passages in marks that stand in no other, by their index among all. */
  readonly outer: SpanIndex<Passage>;
  readonly proposed: SpanIndex<ContentPiece>;
  readonly byCue: SpanIndex<Quotation>;
}

const known = new WeakMap<TaggedArticle, SpanIndexes>();

/** Made once for an article, when it is first asked for. */
export function spanIndexesOf(article: TaggedArticle): SpanIndexes {
  const before = known.get(article);
  if (before) return before;
  const { passages, proposals } = article;
  const lookups = {
    outer: new SpanIndex(passages, ({ inside, span }): Span[] => (inside === null ? [span] : [])),
    proposed: indexContent(proposals),
    byCue: new SpanIndex(proposals, ({ cue }) => cue),
  };
  known.set(article, lookups);
  return lookups;
}
