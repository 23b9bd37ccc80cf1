import type { Article, SegmentedArticle } from '../../model.ts';

export function segment(article: Article): SegmentedArticle {
  return { ...article, paragraphs: [], sentences: [], tokens: [] };
}
