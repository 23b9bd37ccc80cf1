/** An article in which nothing was read: what it says about itself, and why. */
import type { Article, CorrectedArticle, Diagnostic } from '../model.ts';

export function emptyArticle(article: Article, why: readonly Diagnostic[]): CorrectedArticle {
  const nothing = {
    paragraphs: [],
    sentences: [],
    tokens: [],
    passages: [],
    proposals: [],
    nested: [],
    labels: null,
    quotations: [],
    corrections: [],
  };
  return { ...article, ...nothing, diagnostics: why };
}
