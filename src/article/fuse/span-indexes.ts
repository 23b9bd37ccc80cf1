/** Span indexes of an article: outermost passages, and proposals by content and by cue. */
import type { Passage, Quotation, Span, TaggedArticle } from '../../model.ts';
import { SpanIndex } from '../spans.ts';

/** One piece of the content of a quotation, which may have thousands. */
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
  /** Outermost passages; indices are those among all passages. */
  readonly outer: SpanIndex<Passage>;
  readonly proposed: SpanIndex<ContentPiece>;
  readonly byCue: SpanIndex<Quotation>;
}

const cache = new WeakMap<TaggedArticle, SpanIndexes>();

/** Built on first use and cached for the article. */
export function spanIndexesOf(article: TaggedArticle): SpanIndexes {
  const cached = cache.get(article);
  if (cached) return cached;
  const { passages, proposals } = article;
  const indexes = {
    outer: new SpanIndex(passages, ({ inside, span }): Span[] => (inside === null ? [span] : [])),
    proposed: indexContent(proposals),
    byCue: new SpanIndex(proposals, ({ cue }) => cue),
  };
  cache.set(article, indexes);
  return indexes;
}
