/**
 * An article's opening tells in short what its speaker says further down: those words came the same way.
 *
 * Example: `Lopez called the plan “a mess”. “It is a mess,” she told the BBC.`
 */
import type { Came, Spoken } from './course.ts';

const CONFIDENCE = 0.55;
const FARTHEST = 3;

/** The same list, with a way where the opening has none; `last` is the last paragraph of the opening. */
export function withOpening(came: readonly Came[], spoken: readonly Spoken[], last: number): Came[] {
  return came.map((each, i) => {
    const speaker = spoken[i]?.speaker;
    if (each.taken || each.elsewhere || !speaker || each.paragraph > last) return each;
    const next = came.find((other, j) => j > i && spoken[j]?.speaker === speaker && (other.taken || other.elsewhere));
    if (!next?.taken || next.paragraph - each.paragraph > FARTHEST) return each;
    const { reach } = next.taken.way.construction;
    if (reach !== 'interview' && reach !== 'event') return each;
    return { ...each, taken: { ...next.taken, rule: 'via-opening', confidence: CONFIDENCE } };
  });
}
