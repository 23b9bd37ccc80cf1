import type { AttributedArticle, QuotedArticle } from '../../model.ts';

export function attribute(article: QuotedArticle): AttributedArticle {
  return { ...article, quotations: [] };
}
