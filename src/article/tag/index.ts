/** Where a learned tagger labels the sentences of an article; without one the rules of the later stages work alone. */
import type { SegmentedArticle, TaggedArticle, Tagger } from '../../model.ts';

export function tag(article: SegmentedArticle, tagger: Tagger | null): TaggedArticle {
  return { ...article, labels: tagger?.label(article) ?? [] };
}
