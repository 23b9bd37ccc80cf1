/** The tagger: a network scores the labels of each token, a CRF finds the best sequence. */
import type { LabelledSpan, ProposedArticle, Span, Tagger } from '../../model.ts';
import { type ChainScores, createDecoder } from './chain.ts';
import { constraints, labelledSpans } from './labels.ts';
import { tokenWindows } from './windows.ts';

/** Scores the labels of the tokens in a window of an article: `[token * labels + label]`, in logits. */
export type EmissionScorer = (article: ProposedArticle) => (window: Span) => Float32Array;

export function createTagger(id: string, score: EmissionScorer, chain: ChainScores): Tagger {
  const decode = createDecoder(chain);
  return {
    id,
    label(article): readonly LabelledSpan[] {
      const allowed = constraints(article);
      const emissionsOf = score(article);
      return tokenWindows(article).flatMap((window) => {
        const [offset] = window;
        const decoded = decode(emissionsOf(window), (token) => allowed(offset + token));
        return labelledSpans(article, decoded, offset);
      });
    },
  };
}
