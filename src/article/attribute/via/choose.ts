/**
 * Chooses the channel of each quotation in order, by a conditional logit over named features; choosing no channel scores zero.
 *
 * Method: McFadden 1974. `bench/training/via.mjs` trains the weights.
 */
import type { Span } from '../../../model.ts';
import type { NameSpan } from '../names/name-reader.ts';
import type { ArticleWithWords } from '../words.ts';
import { type ChannelCandidate, candidatesFor } from './candidates.ts';
import { type Channel, channelsOf } from './channels.ts';
import { inContext, type QuotationWithSpeaker } from './context.ts';
import { type ViaFeatures, viaFeatures } from './features.ts';
import { History } from './history.ts';
import { isDated, namesOccasion } from './occasion.ts';
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
  const odds = candidates.map(({ features }) => Math.exp(scoreOf(features)));
  const total = odds.reduce((sum, each) => sum + each, 1);
  const most = Math.max(...odds);
  const best = candidates[odds.indexOf(most)];
  return best && most > 1 ? { ...best, probability: most / total } : null;
};

/** `told CNN in May`, `told CNN’s radio series`: words given to another outlet at another time, or to a part of it. */
const isAside = (article: ArticleWithWords, channel: Channel) =>
  channel.construction.id === 'via-its-programme' || isDated(article, channel);

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
  const quotations = spoken.map((each) => inContext(article, sentences, channels, each));
  const history = new History(channels, quotations);
  return quotations.map((quotation, i) => {
    const described = candidatesFor(article, channels, quotation).map((candidate) => ({
      ...candidate,
      features: viaFeatures(article, quotation, candidate, history),
    }));
    const chosen = choose(described, i);
    const aside = chosen !== null && isAside(article, chosen.channel);
    history.add(quotation, chosen?.channel.name ?? null, namesOccasion(quotation.words), aside);
    return chosen;
  });
}
