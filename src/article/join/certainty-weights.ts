/** Coefficients of the logistic model in certainty.ts, as bench/training/calibrate.mjs fits them. */
export const INTERCEPT = -3.257;
export const COEFFICIENTS = {
  tagger: 0.456,
  taggerInMarks: -0.003,
  speech: 1.125,
  rule: 1.006,
  marks: 1.107,
  sentence: -0.136,
  cue: 0.337,
  source: 0.573,
  spoken: 0.345,
  clauses: 0.37,
  negated: -0.663,
  infinitive: -0.482,
  phrase: -0.18,
};
