/** Words by which a text says which way somebody’s words came. Source: general knowledge of newspaper English. */

/** Verbs with the outlet behind them. */
export const TOLD: ReadonlySet<string> = new Set(['told', 'tells', 'tell', 'telling']);

/** Verbs and nouns that name the platform by themselves. */
export const TWEETED: ReadonlySet<string> = new Set(['tweeted', 'tweets', 'tweeting', 'retweeted', 'tweet']);

/** Nouns that take up an outlet: told the paper. */
export const HOUSE_NOUNS: ReadonlySet<string> = new Set([
  'paper',
  'newspaper',
  'magazine',
  'network',
  'channel',
  'broadcaster',
  'station',
  'website',
  'site',
  'outlet',
  'publication',
  'programme',
  'program',
  'agency',
  'newswire',
  'tabloid',
  'daily',
  'weekly',
]);

/** Words with an outlet behind them. */
export const LEADS_TO: ReadonlySet<string> = new Set([
  'to',
  'with',
  'on',
  'in',
  'by',
  'from',
  'via',
  'for',
  'told',
  'tells',
  'tell',
  'telling',
  'at',
]);

/** Verbs with an outlet before them. */
export const REPORTED: ReadonlySet<string> = new Set([
  'reported',
  'reports',
  'report',
  'reporting',
  'said',
  'says',
  'wrote',
]);

/** Last words of the names of outlets. */
export const MEDIA_WORDS: ReadonlySet<string> = new Set([
  'times',
  'post',
  'news',
  'tribune',
  'herald',
  'journal',
  'magazine',
  'radio',
  'tv',
  'gazette',
  'chronicle',
  'observer',
  'telegraph',
  'guardian',
  'mirror',
  'press',
  'review',
  'dispatch',
  'examiner',
  'inquirer',
  'courier',
  'sentinel',
  'bulletin',
  'register',
  'star',
  'sun',
  'podcast',
  'television',
  'globe',
  'standard',
  'weekly',
  'daily',
]);
