/** Coefficients of the logistic model in certainty.ts, as bench/training/calibrate.mjs fits them. */
export const INTERCEPT = -1.51;
export const COEFFICIENTS = {
  tagger: 0.45,
  rule: 1.1,
  marks: 0.38,
  sentence: 0.23,
  cue: 0.04,
  source: 0.86,
  infinitive: -0.8,
  phrase: -0.4,
};
