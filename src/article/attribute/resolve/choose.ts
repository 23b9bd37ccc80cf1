/** Chooses the referent of a pronoun, a name or a description among the candidates before it. */
import type { Discourse, Referent } from '../discourse.ts';
import type { Anaphor } from '../rank/anaphor.ts';
import { type CandidateWithFeatures, type Choice, describeCandidates, rank } from '../rank/index.ts';

/** Below this no speaker is given, since a wrong one costs more than none. */
const LEAST_PROBABLE = 0.25;

/**
 * The candidates that fit, best first; null if the best one is not probable enough.
 *
 * @param itself the description as a candidate of its own, which stands for nobody mentioned before
 */
export function chooseReferent(
  discourse: Discourse,
  anaphor: Anaphor,
  fits: (referent: Referent) => boolean,
  itself: readonly CandidateWithFeatures[] = [],
): Choice | null {
  const candidates = discourse.candidatesBefore(
    anaphor.offset,
    (referent) => referent !== anaphor.within && fits(referent),
  );
  const isNew = ({ referent }: CandidateWithFeatures) =>
    candidates.every((other) => other.referent.name !== referent.name);
  const described = [...describeCandidates(discourse, anaphor, candidates), ...itself.filter(isNew)];
  const [best, ...others] = rank(anaphor.kind, described);
  return best && best.probability >= LEAST_PROBABLE ? [best, ...others] : null;
}
