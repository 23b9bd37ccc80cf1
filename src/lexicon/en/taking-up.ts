/** Words that take up a quotation just given: `That is how Doe summed it up`. Source: general English dictionaries. */
import { wordSet } from '../words.ts';

/** Verbs that report only what they take up. */
export const SUMMING_VERBS = wordSet(
  'put puts summed sums recalled recalls remembers remembered expressed expresses phrased judged',
);

/** Nouns for what somebody has said: `Those were the words of Doe`. */
export const STATED_NOUNS = wordSet(`
  words word answer reply verdict reaction response comment conclusion judgement judgment message advice plea motto credo
  summary assessment opinion view
`);

/** Words after the verb that show that what it reports came before: `so Doe put it`, `so Doe wrote in the Post`. */
export const TAKING_UP_ENDS = wordSet('it in to on at , things matters afterwards later');

/** Words before those that take up a quotation: `At least that is what Doe wrote`. */
export const LINKS_TO_WORDS = wordSet('and but or at least');
