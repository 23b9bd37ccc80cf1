/** Decides whether an overlap is a match: the fewer words two prints share, the more other evidence is needed. */
import type { MatchBasis } from '../types.ts';
import type { Overlap } from './overlap.ts';
import { FIRM_WORDS } from './wording.ts';

/** Share of the shorter wording's words that the longer must have, in percent, unless a long stretch is enough. */
const LEAST_SCORE = 75;

/** Minimum shared words in a stretch, and content words among them. */
interface Enough {
  readonly stretch: number;
  readonly telling: number;
}
/** Any speakers: whole sentences of a speech, even if either print has more of it. */
const ANYBODY: Enough = { stretch: 11, telling: 3 };
/** Most of one print, without two named speakers or within one week. */
const NOBODY_ELSE: Enough = { stretch: FIRM_WORDS, telling: 3 };
/** All of one print, within a week, under different names. */
const ANYBODY_ONE_WEEK: Enough = { stretch: 9, telling: 2 };
/** Most of both prints; exact copies of as many words are one wording for the same reason. */
const EITHER: Enough = { stretch: FIRM_WORDS, telling: 2 };
/** A speaker repeats phrases, so a part of a longer print must be nearly as long as for any speakers. */
const ONE_SPEAKER: Enough = { stretch: 10, telling: 3 };
const ONE_SPEAKER_WHOLE: Enough = { stretch: 7, telling: 2 };
const ONE_SPEAKER_ONE_WEEK: Enough = { stretch: 6, telling: 2 };
/** A fragment, printed whole in the other. */
const FRAGMENT: Enough = { stretch: 4, telling: 2 };
const FRAGMENT_ONE_WEEK: Enough = { stretch: 4, telling: 1 };
const FRAGMENT_OF_ANOTHER: Enough = { stretch: 4, telling: 3 };
/** Words plus content words, without named speakers. */
const FRAGMENT_OF_NOBODY = 7;

/** A reply negates a sentence, not a speech. */
const LONGEST_ANSWER = 20;

const has = (measure: Overlap, { stretch, telling }: Enough) =>
  measure.stretch >= stretch && measure.telling >= telling;

function provedByWords(measure: Overlap): boolean {
  const most = measure.covered >= LEAST_SCORE;
  const { voices, near, apart, covered, back } = measure;
  if (has(measure, ANYBODY) || (most && back >= LEAST_SCORE && has(measure, EITHER))) return true;
  if (covered === 100 && near && has(measure, ANYBODY_ONE_WEEK)) return true;
  if (most && (voices === 'unknown' || near) && has(measure, NOBODY_ELSE)) return true;
  if (voices !== 'same') return false;
  return (
    (most && has(measure, ONE_SPEAKER_WHOLE)) ||
    has(measure, ONE_SPEAKER) ||
    (near && apart && has(measure, ONE_SPEAKER_ONE_WEEK))
  );
}

function provedByOccasion(measure: Overlap): boolean {
  const { words, voices, near, covered, stretch, telling } = measure;
  if (voices === 'same') {
    if (words < FRAGMENT.stretch) return near && words > 1;
    return has(measure, FRAGMENT) || (covered === 100 && near && has(measure, FRAGMENT_ONE_WEEK));
  }
  if (voices === 'unknown' && covered === 100 && telling > 0 && stretch + telling >= FRAGMENT_OF_NOBODY) return true;
  return near && covered === 100 && has(measure, voices === 'unknown' ? FRAGMENT : FRAGMENT_OF_ANOTHER);
}

/**
 * Null if the two have too little in common. "There is danger" in reply to "there is no danger" is a separate utterance.
 */
export function matchRule(measure: Overlap): MatchBasis | null {
  if (measure.opposed && measure.words <= LONGEST_ANSWER) return measure.covered < LEAST_SCORE ? null : 'none';
  if (provedByWords(measure)) return 'words';
  if (measure.covered < LEAST_SCORE) return null;
  if (provedByOccasion(measure)) return 'occasion';
  const { voices, covered, words } = measure;
  if (words < FRAGMENT.stretch) return voices === 'same' ? 'story' : 'none';
  if (voices === 'unknown' && has(measure, FRAGMENT)) return 'rarity';
  return voices === 'other' && covered < 100 ? 'none' : 'story';
}
