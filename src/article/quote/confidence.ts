/** How often each rule is right about a span; the weakest rule that a quotation needs decides. */
import type { Evidence } from '../../model.ts';

const PRECISION: Readonly<Record<string, number>> = {};
const UNMEASURED = 0.8;

export const confidenceOf = (evidence: readonly Evidence[]): number =>
  Math.min(...evidence.map(({ rule }) => PRECISION[rule] ?? UNMEASURED));
