import type { AttributedArticle, QuotedArticle } from '../../model.ts';

export function attribute(article: QuotedArticle): AttributedArticle {
  return {
    ...article,
    quotations: article.quotations.map((quotation) => ({
      ...quotation,
      attribution: {
        speaker: quotation.source.map((s) => article.text.slice(...s)).join(' ') || null,
        speakerType: 'unknown',
        role: null,
        via: null,
        confidence: { speaker: 0.5, via: 0.5 },
        evidence: [],
      },
    })),
  };
}
