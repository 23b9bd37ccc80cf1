/**
 * Words in marks that name what a law bans or allows are not speech.
 *
 * Example: `The law bans “insulting behaviour”`; but the law speaks in `the law says “no person shall”`.
 */
import { LAW_VERBS, LAWS } from '../../../lexicon/en/words-before-marks.ts';
import type { Token } from '../../../model.ts';
import type { MarkedContent } from './marked-content.ts';

const MODIFIERS = /^(?:DET|ADJ|ADV)$/;

/** Index of the word that governs the words in marks: the last one that does not modify them, `bans` in `bans the “…”`. */
const governorOf = (before: readonly Token[]) => before.findLastIndex(({ pos }) => !MODIFIERS.test(pos));

export function isLaw({ before, cue }: MarkedContent): boolean {
  const governor = governorOf(before);
  const verb = before[governor];
  if (!verb || !LAW_VERBS.has(verb.lower)) return false;
  const isOwnCue = cue.length === 0 || cue.some(({ start }) => start === verb.start);
  return isOwnCue && before.slice(0, governor).some(({ lower }) => LAWS.has(lower));
}
