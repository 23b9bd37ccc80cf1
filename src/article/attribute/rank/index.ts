/**
 * Chooses among candidates by what speaks for each: a conditional logit over named features.
 *
 * Source of the method: McFadden 1974; as a ranker of antecedents, Denis and Baldridge 2008.
 */
import type { Reason } from '../../../model.ts';
import type { Candidate, Discourse, Referent } from '../discourse.ts';
import { type Anaphor, type Features, featuresOf } from './features.ts';
import { WEIGHTS } from './weights.ts';

export interface Ranked {
  readonly referent: Referent;
  readonly features: Features;
  /** In [0, 1]; those of all candidates add up to one. */
  readonly probability: number;
  /** What each feature adds to its score, the most telling first. */
  readonly reasons: readonly Reason[];
}

/** At least one, best first. */
export type Choice = readonly [Ranked, ...Ranked[]];

export interface Described {
  readonly referent: Referent;
  readonly features: Features;
}

/** The candidates with their features, the latest first. */
export const describeCandidates = (
  discourse: Discourse,
  anaphor: Anaphor,
  candidates: readonly Candidate[],
): Described[] =>
  candidates.map((candidate, later) => ({
    referent: candidate.referent,
    features: featuresOf(discourse, anaphor, candidate, later),
  }));

const weightOf = (kind: Anaphor['kind'], name: string) => (WEIGHTS[name] ?? 0) + (WEIGHTS[`${kind}:${name}`] ?? 0);

function reasonsOf(kind: Anaphor['kind'], features: Features): Reason[] {
  const reasons = [...features].map(([feature, value]) => ({ feature, weight: value * weightOf(kind, feature) }));
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Best first; at equal scores the one that appeared later. */
export function rank(kind: Anaphor['kind'], described: readonly Described[]): Ranked[] {
  const reasons = described.map(({ features }) => reasonsOf(kind, features));
  const scores = reasons.map((all) => all.reduce((sum, { weight }) => sum + weight, 0));
  const most = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - most));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return described
    .map((each, i) => ({ ...each, probability: (exponentials[i] ?? 0) / total, reasons: reasons[i] ?? [] }))
    .sort((a, b) => b.probability - a.probability);
}
