/** Joins what the rules propose with what the tagger labels; without a tagger the proposals are the quotations. */
import type { QuotedArticle, TaggedArticle } from '../../model.ts';

export function join(article: TaggedArticle): QuotedArticle {
  return { ...article, quotations: article.proposals };
}
