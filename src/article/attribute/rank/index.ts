/**
 * Ranks candidates by a conditional logit over named features.
 *
 * Source of the method: McFadden 1974; as a ranker of antecedents, Denis and Baldridge 2008.
 */
import type { Reason, Span } from '../../../model.ts';
import { softmax } from '../../../util/softmax.ts';
import type { Candidate, Discourse, Referent } from '../discourse.ts';
import type { Anaphor } from './anaphor.ts';
import { companyAt } from './company.ts';
import type { Features } from './feature-set.ts';
import { featuresOf } from './features.ts';
import { conversationAt } from './question.ts';
import { WEIGHTS } from './weights.ts';

export interface Ranked {
  readonly referent: Referent;
  /** The phrases of its latest appearance. */
  readonly spans: readonly Span[];
  readonly features: Features;
  /** In [0, 1]; the sum over all candidates is one. */
  readonly probability: number;
  /** The contribution of each feature to the score, largest first; only for the best candidates. */
  readonly reasons: readonly Reason[];
}

/** At least one, best first. */
export type Choice = readonly [Ranked, ...Ranked[]];

export interface CandidateWithFeatures {
  readonly referent: Referent;
  readonly spans: readonly Span[];
  readonly features: Features;
}

/** The candidates with their features, the latest first. */
export const describeCandidates = (
  discourse: Discourse,
  anaphor: Anaphor,
  candidates: readonly Candidate[],
): CandidateWithFeatures[] => {
  const conversation = conversationAt(discourse, anaphor.from);
  const company = companyAt(discourse, anaphor.from, candidates);
  return candidates.map((candidate, later) => ({
    referent: candidate.referent,
    spans: candidate.latest.spans,
    features: featuresOf(discourse, anaphor, conversation, company, candidate, later),
  }));
};

/** The weight of each feature for one kind of anaphor: the general weight plus that of the kind. */
function weightsFor(kind: Anaphor['kind']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const own = name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : name;
    weights.set(own, (weights.get(own) ?? 0) + weight);
  }
  return weights;
}

const BY_KIND: Readonly<Record<Anaphor['kind'], ReadonlyMap<string, number>>> = {
  pronoun: weightsFor('pronoun'),
  thing: weightsFor('thing'),
  name: weightsFor('name'),
  description: weightsFor('description'),
  floating: weightsFor('floating'),
};

function scoreOf(weights: ReadonlyMap<string, number>, features: Features): number {
  let score = 0;
  for (const [name, value] of features) score += value * (weights.get(name) ?? 0);
  return score;
}

function reasonsOf(weights: ReadonlyMap<string, number>, features: Features): Reason[] {
  const reasons = [...features].map(([feature, value]) => ({ feature, weight: value * (weights.get(feature) ?? 0) }));
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The number of candidates that get reasons. */
const MOST_EXPLAINED = 3;
const NONE: readonly Reason[] = [];

/** Best first; at equal scores the later one. */
export function rank(kind: Anaphor['kind'], described: readonly CandidateWithFeatures[]): Ranked[] {
  const weights = BY_KIND[kind];
  const scores = described.map(({ features }) => scoreOf(weights, features));
  const probabilities = softmax(scores);
  return described
    .map(({ referent, spans, features }, i) => ({ referent, spans, features, probability: probabilities[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .map((each, i) => ({ ...each, reasons: i < MOST_EXPLAINED ? reasonsOf(weights, each.features) : NONE }));
}
