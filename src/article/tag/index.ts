/** Labels an article with a tagger, if there is one. */
import type { ProposedArticle, TaggedArticle, Tagger } from '../../model.ts';

export { createSmallTagger } from './small.ts';

export function tag(article: ProposedArticle, tagger: Tagger | null): TaggedArticle {
  return { labels: tagger?.label(article) ?? null, ...article };
}
