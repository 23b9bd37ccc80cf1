/** Where the learned tagger labels the sentences of an article; without one the rules' proposals stand alone. */
import type { ProposedArticle, TaggedArticle, Tagger } from '../../model.ts';

export { createSmallTagger } from './small.ts';

export function tag(article: ProposedArticle, tagger: Tagger | null): TaggedArticle {
  return { labels: tagger?.label(article) ?? null, ...article };
}
