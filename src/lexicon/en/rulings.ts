/** Words of decisions on cases. Source: verbs and nouns of court procedure in general English dictionaries. */
import { wordSet } from '../words.ts';

/** Verbs of deciding a case: dismissed the suit. */
export const RULING_VERBS = wordSet(`
  dismiss dismisses dismissed dismissing reject rejects rejected rejecting deny denies denied denying uphold upholds upheld
  upholding grant grants granted granting overturn overturns overturned overturning quash quashes quashed quashing
`);

/** Nouns for cases: two suits, the appeal. */
export const CASES = wordSet(`
  lawsuit lawsuits suit suits case cases appeal appeals petition petitions motion motions application applications bid bids
  injunction injunctions plea pleas bail
`);
