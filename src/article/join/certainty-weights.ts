/** Coefficients of the logistic models in certainty.ts, as bench/training/calibrate.mjs fits them. */
export const CERTAINTY = {
  marked: {
    intercept: -2.666,
    tagger: 0.536,
    speech: 1.461,
    rule: 1.182,
    cue: 1.072,
    source: 0.099,
    sentence: -0.394,
  },
  unmarked: {
    intercept: -4.836,
    tagger: 0.446,
    speech: 2.209,
    rule: 0.924,
    cue: 0,
    source: 0.272,
    spoken: 1.701,
    clauses: 0.297,
    passive: -0.533,
    negated: -0.605,
    infinitive: -0.697,
    phrase: -0.304,
    question: -1.214,
  },
};
