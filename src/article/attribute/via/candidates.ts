/**
 * Lists the channels that a quotation may have come through: those in its own sentences, and the nearest mention of each other outlet.
 *
 * Example: after `Lopez told the BBC …` and `Reed wrote in the Post …`, a later quotation of Lopez has the BBC and the Post.
 */
import { firstIndex } from '../../../util/binary-search.ts';
import { lastWord } from '../../../util/last-word.ts';
import type { ArticleWithWords } from '../words.ts';
import type { Channel } from './channels.ts';
import { distanceToCue, type QuotationInContext } from './context.ts';
import { definiteReference } from './definite-reference.ts';

/** Position of the channel: named beside the words, referred to by a noun near the words, or named before or after the words. */
export type Relation = 'own' | 'taken-up' | 'before' | 'after';

export interface ChannelCandidate {
  readonly channel: Channel;
  readonly relation: Relation;
}

/** Most channels considered before and after a quotation. */
const MOST_BEFORE = 40;
const MOST_AFTER = 10;

/** A channel that the text ties to a journalist carries only that journalist's words. */
const fitsBearer = ({ bearer }: Channel, speaker: string | null) =>
  bearer === null || (speaker !== null && bearer === lastWord(speaker));

/** Channels in the quotation's own sentences: the most certain first, then the nearest to the cue. */
const ownChannels = (quotation: QuotationInContext): Channel[] =>
  [...quotation.channels].sort(
    (a, b) =>
      b.construction.confidence - a.construction.confidence ||
      distanceToCue(quotation, a) - distanceToCue(quotation, b),
  );

/** At most one candidate for each outlet. */
export function candidatesFor(
  article: ArticleWithWords,
  channels: readonly Channel[],
  quotation: QuotationInContext,
): ChannelCandidate[] {
  const found = new Map<string, ChannelCandidate>();
  const add = (channel: Channel, relation: Relation) => {
    if (quotation.foreign.has(channel) || channel.name === quotation.speaker || !fitsBearer(channel, quotation.speaker))
      return;
    if (!found.has(channel.name)) found.set(channel.name, { channel, relation });
  };
  for (const channel of ownChannels(quotation)) add(channel, 'own');
  const next = firstIndex(channels.length, (i) => (channels[i]?.span[0] ?? 0) >= quotation.start);
  const before = channels.slice(Math.max(0, next - MOST_BEFORE), next).reverse();
  const again = definiteReference(article, quotation.words, before);
  if (again) add(again, 'taken-up');
  const reaches = ({ construction: { reach }, paragraph }: Channel) =>
    reach === 'name' ? Math.abs(quotation.paragraph - paragraph) <= 1 : reach !== 'mention';
  for (const channel of before.filter(reaches)) add(channel, 'before');
  for (const channel of channels.slice(next, next + MOST_AFTER).filter(reaches)) add(channel, 'after');
  return [...found.values()];
}
