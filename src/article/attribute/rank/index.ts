/**
 * Chooses among candidates by what speaks for each: a conditional logit over named features.
 *
 * Source of the method: McFadden 1974; as a ranker of antecedents, Denis and Baldridge 2008.
 */
import type { Candidate, Discourse, Referent } from '../discourse.ts';
import { type Anaphor, type Features, featuresOf } from './features.ts';
import { WEIGHTS } from './weights.ts';

export interface Ranked {
  readonly referent: Referent;
  readonly features: Features;
  /** In [0, 1]; those of all candidates add up to one. */
  readonly probability: number;
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

/** Best first; at equal scores the one that appeared later. */
export function rank(kind: Anaphor['kind'], described: readonly Described[]): Ranked[] {
  const scores = described.map(({ features }) =>
    [...features].reduce((sum, [name, value]) => sum + value * weightOf(kind, name), 0),
  );
  const most = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - most));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return described
    .map((each, i) => ({ ...each, probability: (exponentials[i] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}
