/**
 * An article's opening summarises what its speaker says further down: both came through the same channel.
 *
 * Example: `Lopez called the plan “a mess”. “It is a mess,” she told the BBC.`
 */
import type { ChannelChoice, QuotationChannel, QuotationWithSpeaker } from './channel-tracker.ts';

const CONFIDENCE = 0.65;
/** In paragraphs. */
const FARTHEST = 3;

/** The same list, with channels filled in for quotations up to `last`, the index of the opening's last paragraph. */
export function withOpening(
  found: readonly QuotationChannel[],
  spoken: readonly QuotationWithSpeaker[],
  last: number,
): QuotationChannel[] {
  const next = new Map<string, QuotationChannel>();
  return found
    .map((each, i) => [each, spoken[i]?.speaker ?? null] as const)
    .reverse()
    .map(([each, speaker]) => {
      const then = next.get(speaker ?? '');
      if (speaker !== null && (each.choice || each.onOtherOccasion)) next.set(speaker, each);
      if (each.choice || each.onOtherOccasion || each.paragraph > last) return each;
      const choice: ChannelChoice | null =
        then?.choice && opens(each, then) ? { ...then.choice, rule: 'via-opening', confidence: CONFIDENCE } : null;
      return { ...each, choice };
    })
    .reverse();
}

const opens = (each: QuotationChannel, then: QuotationChannel) =>
  then.paragraph - each.paragraph <= FARTHEST &&
  /^(?:interview|event)$/.test(then.choice?.channel.construction.reach ?? '');
