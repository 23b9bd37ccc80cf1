/**
 * An article's opening tells in short what its speaker says further down: those words came the same way.
 *
 * Example: `Lopez called the plan “a mess”. “It is a mess,” she told the BBC.`
 */
import type { Came, Spoken, Taken } from './channel-tracker.ts';

const CONFIDENCE = 0.65;
/** In paragraphs. */
const FARTHEST = 3;

/** The same list, with a way where the opening has none; `last` is the last paragraph of the opening. */
export function withOpening(came: readonly Came[], spoken: readonly Spoken[], last: number): Came[] {
  const next = new Map<string, Came>();
  return came
    .map((each, i) => [each, spoken[i]?.speaker ?? null] as const)
    .reverse()
    .map(([each, speaker]) => {
      const then = next.get(speaker ?? '');
      if (speaker !== null && (each.taken || each.elsewhere)) next.set(speaker, each);
      if (each.taken || each.elsewhere || each.paragraph > last) return each;
      const taken: Taken | null =
        then?.taken && opens(each, then) ? { ...then.taken, rule: 'via-opening', confidence: CONFIDENCE } : null;
      return { ...each, taken };
    })
    .reverse();
}

const opens = (each: Came, then: Came) =>
  then.paragraph - each.paragraph <= FARTHEST && /^(?:interview|event)$/.test(then.taken?.way.construction.reach ?? '');
