/**
 * The title of a work in marks is not speech.
 *
 * Examples: `the films “Low Tide” and “Rain”`; `she wrote “Lamplight” in a week and played “Stay” twice`.
 */
import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import { MOMENTS, TITLE_VERBS } from '../../../lexicon/en/words-before-marks.ts';
import { isWorkNoun } from '../../../lexicon/en/works.ts';
import type { Token } from '../../../model.ts';
import { wordsIn } from '../../letters.ts';
import { hasFiniteVerb } from '../finite-verb.ts';
import { isNameLike } from '../name-like.ts';
import type { MarkedContent } from './marked-content.ts';

/** Most tokens after the preposition of a moment. */
const LONGEST_MOMENT = 3;

/** Whether a cue judges what the words name: `called the film “A Masterpiece”`. */
const isJudgement = (cue: readonly Token[]) =>
  cue.some(({ lower }) => {
    const takes = reportingForm(lower)?.takes;
    return takes?.has('name') || takes?.has('as');
  });

const isPeriod = ({ lower }: Token) => MOMENTS.periods.has(lower) || /^(?:1[89]|20)\d\d$/.test(lower);

const PLACES = /^(?:on|in|at|across|over|under|above|inside|into|along)$/;

/** Whether a place follows, as after the words of a text: `on a wall`, not `in a week`. */
const isFollowedByPlace = ([first, ...rest]: readonly Token[]) =>
  first !== undefined && PLACES.test(first.lower) && !rest.slice(0, LONGEST_MOMENT).some(isPeriod);

export function isWork({ inMarks, lead, outside, between, after, cue }: MarkedContent): boolean {
  if (isJudgement(cue) || !inMarks.every((words) => isNameLike(wordsIn(words)))) return false;
  const noun = lead.findLast(({ text }) => text !== ',');
  if (noun && isWorkNoun(noun.lower)) return !hasFiniteVerb(outside);
  const isMade = lead.length === 0 && cue.some(({ lower }) => TITLE_VERBS.has(lower));
  if (!isMade || isFollowedByPlace(between) || isFollowedByPlace(after)) return false;
  return inMarks.length > 1 || MOMENTS.openers.has(after[0]?.lower ?? '');
}
