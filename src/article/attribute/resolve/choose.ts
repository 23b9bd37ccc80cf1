/** The candidates, best first, where it stands out enough. */
import type { Discourse, Referent } from '../discourse.ts';
import type { Anaphor } from '../rank/features.ts';
import { type Choice, type Described, describeCandidates, rank } from '../rank/index.ts';

/** Below this nobody is named: a wrong name costs more than none. */
const LEAST_PROBABLE = 0.25;

export function chooseReferent(
  discourse: Discourse,
  anaphor: Anaphor,
  fits: (referent: Referent) => boolean,
  itself: readonly Described[] = [],
): Choice | null {
  const candidates = discourse.candidatesBefore(anaphor.offset, fits);
  const described = [...describeCandidates(discourse, anaphor, candidates), ...itself];
  const [best, ...others] = rank(anaphor.kind, described);
  return best && best.probability >= LEAST_PROBABLE ? [best, ...others] : null;
}
