/**
 * How often the quotations of each rule are quotations, as `bench/rules.mjs` measures it on annotated news; the least sure
 * rule that a quotation needs decides.
 */
import type { Evidence } from '../../model.ts';

const PRECISION: Readonly<Record<string, number>> = {
  'cue-after-content': 0.95,
  'cue-before-marks': 0.9,
  'cue-clause': 0.82,
  'cue-colon': 0.76,
  'cue-noun': 0.72,
  'according-to': 0.85,
  'judgement-as': 0.68,
  'judgement-for': 0.84,
  'judgement-of': 0.88,
  'judgement-passive': 0.48,
  'speech-noun': 0.89,
  request: 0.65,
  label: 0.54,
  signature: 0.97,
  transcript: 0.97,
  'goes-on-in-paragraph': 0.98,
  'leads-up-in-paragraph': 0.83,
  'marks-reopened': 0.75,
  floating: 0.75,
  fragment: 0.47,
};
const UNMEASURED = 0.6;

export const confidenceOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((least, { rule }) => Math.min(least, PRECISION[rule] ?? UNMEASURED), 1);
