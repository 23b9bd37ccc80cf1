/** The learned tagger: a network scores the labels of each token, a chain finds the best sequence of them. */
import type { LabelledSpan, ProposedArticle, Span, Tagger } from '../../model.ts';
import { type Chain, decode } from './chain.ts';
import { constraints, labelledSpans } from './labels.ts';
import { windowsOf } from './windows.ts';

/** Scores the labels of the tokens in a window: `[token * labels + label]`, in logits. */
export interface Scorer {
  emissions(article: ProposedArticle, window: Span): Float32Array;
}

export function createTagger(id: string, scorer: Scorer, chain: Chain): Tagger {
  return {
    id,
    label(article): readonly LabelledSpan[] {
      const allowed = constraints(article);
      return windowsOf(article).flatMap((window) => {
        const [offset] = window;
        const emissions = scorer.emissions(article, window);
        const decoded = decode(chain, emissions, (token) => allowed(offset + token));
        return labelledSpans(article, decoded, offset);
      });
    },
  };
}
