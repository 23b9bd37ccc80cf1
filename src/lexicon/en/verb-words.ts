/** Words of the verb group: auxiliaries, negations, adverbs. Source: the closed classes of English grammars. */

/** Forms of be and get that make a passive. */
export const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'am',
  "'s",
  '’s',
  "'re",
  '’re',
  "'m",
  '’m',
  'got',
  'gets',
]);

/** Forms of have. */
export const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having', "'ve", '’ve', "'d", '’d']);

/** Forms of do. */
export const DO: ReadonlySet<string> = new Set(['do', 'does', 'did']);

/** Modal verbs. */
export const MODAL: ReadonlySet<string> = new Set([
  'would',
  'could',
  'should',
  'might',
  'may',
  'must',
  'can',
  'will',
  'shall',
  "'ll",
  '’ll',
  'ca',
  'wo',
]);

/** Negations. */
export const NEGATION: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never']);

/** What may stand before "to say" without turning it into something that was not said. */
export const LEADS_ON: ReadonlySet<string> = new Set([
  'on',
  'continued',
  'continues',
  'proceeded',
  'began',
  'begins',
  'started',
  'appeared',
  'seemed',
  'rushed',
  'hastened',
  'returned',
]);

/** Forms that are verbs whatever a tagger says. */
export const ALWAYS_VERBS: ReadonlySet<string> = new Set([
  'said',
  'says',
  'told',
  'tells',
  'wrote',
  'tweeted',
  'asked',
  'added',
  'argued',
  'insisted',
  'explained',
  'warned',
  'replied',
  'admitted',
  'announced',
  'acknowledged',
  'recalled',
]);

/** Adverbs without -ly that may stand between subject and verb. */
export const SHORT_ADVERBS: ReadonlySet<string> = new Set([
  'also',
  'then',
  'later',
  'once',
  'often',
  'always',
  'just',
  'even',
  'still',
  'further',
  'again',
  'earlier',
  'long',
  'since',
  'soon',
  'now',
  'instead',
  'first',
  'already',
  'yet',
  'twice',
  'sometimes',
  'too',
]);
