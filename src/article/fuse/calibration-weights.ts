/** Coefficients of the logistic models in calibration.ts, fitted by bench/training/calibrate.mjs. */
export const CALIBRATION = {
  marked: {
    intercept: -3.5,
    tagger: 0.66,
    speech: 1.8,
    rule: 0.48,
    cue: 0.63,
    source: 1.16,
    sentence: -0.63,
  },
  unmarked: {
    intercept: -5.46,
    tagger: 0.48,
    speech: 1.95,
    rule: 0.75,
    cue: 0.13,
    source: 0.56,
    spoken: 2.22,
    clauses: 0.23,
    passive: -0.43,
    negated: -0.41,
    infinitive: -0.78,
    phrase: -0.46,
    question: -1.44,
  },
};
