import type { QuotedArticle, TaggedArticle } from '../../model.ts';

export function quote(article: TaggedArticle): QuotedArticle {
  return { ...article, quotations: [] };
}
