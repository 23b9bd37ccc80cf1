/**
 * Chooses the channel of each quotation in order, by a conditional logit over named features; choosing no channel scores zero.
 *
 * Method: McFadden 1974. `bench/training/via.mjs` trains the weights.
 */
import type { Span } from '../../../model.ts';
import { softmax } from '../../../util/softmax.ts';
import type { NameSpan } from '../names/name-reader.ts';
import type { ArticleWithWords } from '../words.ts';
import { type ChannelCandidate, candidatesFor } from './candidates.ts';
import { channelsOf } from './channels.ts';
import { inContext, type QuotationWithSpeaker } from './context.ts';
import { type ViaFeatures, viaFeatures } from './features.ts';
import { History } from './history.ts';
import { PlainSentences } from './sentences.ts';
import { WEIGHTS } from './weights.ts';

export interface DescribedCandidate extends ChannelCandidate {
  readonly features: ViaFeatures;
}

export interface ChosenChannel extends ChannelCandidate {
  /** Probability that the words came through the channel, in [0, 1]. */
  readonly probability: number;
}

/** Picks a candidate for the quotation with that index, or null for none. */
export type Choose = (candidates: readonly DescribedCandidate[], quotation: number) => ChosenChannel | null;

const weightOf: ReadonlyMap<string, number> = new Map(Object.entries(WEIGHTS));

const scoreOf = (features: ViaFeatures) => features.reduce((sum, name) => sum + (weightOf.get(name) ?? 0), 0);

/** The most probable candidate, if it is more probable than no channel. */
const mostProbable: Choose = (candidates) => {
  const scores = candidates.map(({ features }) => scoreOf(features));
  const index = scores.indexOf(Math.max(...scores));
  const best = candidates[index];
  const probability = softmax([...scores, 0])[index];
  return best && probability !== undefined && (scores[index] ?? 0) > 0 ? { ...best, probability } : null;
};

export function chooseChannels(
  article: ArticleWithWords,
  names: readonly NameSpan[],
  spoken: readonly QuotationWithSpeaker[],
  quoted: readonly Span[],
  choose: Choose = mostProbable,
): (ChosenChannel | null)[] {
  const sentences = new PlainSentences(article, quoted);
  const channels = channelsOf(article, names, sentences);
  if (channels.length === 0) return spoken.map(() => null);
  const quotations = spoken.map((each, i) =>
    inContext(article, sentences, channels, each, [spoken[i - 1], spoken[i + 1]]),
  );
  const history = new History(channels, quotations);
  return quotations.map((quotation, i) => {
    const described = candidatesFor(article, channels, quotation).map((candidate) => ({
      ...candidate,
      features: viaFeatures(article, quotation, candidate, history),
    }));
    const chosen = choose(described, i);
    history.add(quotation, chosen?.channel ?? null);
    return chosen;
  });
}
