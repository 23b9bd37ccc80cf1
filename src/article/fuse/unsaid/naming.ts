/**
 * A nickname, a name or a meaning in marks is not speech.
 *
 * Examples: `sailors nicknamed it “the Cork”`; `known in the trade as “outs”`; `a name which means “light”`; but the paper speaks
 * in `the paper dubbed him “the last gentleman”`.
 */
import { CLAUSE_RELATIVES } from '../../../lexicon/en/clause-words.ts';
import { GIVING_NAMES, KNOWING, MEANINGS, PASSIVE_NAMINGS } from '../../../lexicon/en/words-before-marks.ts';
import type { Token } from '../../../model.ts';
import { hasFiniteVerb } from '../finite-verb.ts';
import type { MarkedContent } from './marked-content.ts';

const SUBJECTS = /^(?:PRON|PROPN)$/;

/** Whether a participle of naming has no subject before it: not `the scheme Doe dubbed “…”`. */
function isPassive(before: readonly Token[], verb: Token): boolean {
  const at = before.findIndex(({ start }) => start === verb.start);
  return !SUBJECTS.test(before[at - 1]?.pos ?? '');
}

/** Most words from a relative to its verb: `whose old name means`. */
const LONGEST_RELATIVE = 4;

/** Whether the sentence gives a meaning in passing: `a name meaning “light”`, but not `He said that Hoa means “flower”`. */
function isGloss(before: readonly Token[]): boolean {
  const verb = before.at(-1)?.lower ?? '';
  const relative = before.slice(-1 - LONGEST_RELATIVE, -1).some(({ lower }) => CLAUSE_RELATIVES.has(lower));
  return MEANINGS.has(verb) && (relative || verb.endsWith('ing'));
}

const isDeterminer = ({ pos }: Token) => pos === 'DET';
const isAs = ({ lower }: Token) => lower === 'as';

/** Whether the content is only the name: `him as “the Brig”`, `the “Cork”`. */
const isAfterAs = (lead: readonly Token[]) =>
  !hasFiniteVerb(lead) && lead.findLast((token) => !isDeterminer(token))?.lower === 'as';

export function isNaming({ before, lead, cue }: MarkedContent): boolean {
  if (isGloss(before)) return !hasFiniteVerb(lead.slice(0, -1));
  if (cue.some(({ lower }) => KNOWING.has(lower)))
    return isAfterAs(lead) || (lead.every(isDeterminer) && cue.some(isAs));
  if (cue.some(({ lower }) => GIVING_NAMES.has(lower))) return !hasFiniteVerb(lead);
  const verb = cue.findLast(({ lower }) => PASSIVE_NAMINGS.has(lower));
  return verb !== undefined && lead.every(isDeterminer) && isPassive(before, verb);
}
