/** Words of the verb group: auxiliaries, negations, adverbs. Source: the closed classes of English grammars. */
import { wordList, wordSet } from '../words.ts';
import { ADDING_CUES } from './media-words.ts';

/** Participles of the verbs that tell somebody something: `was told by`. */
export const TELLING_PARTICIPLES = wordSet('told informed warned advised assured reminded');

/** Forms of be and get in a passive. */
export const BE_FORMS = wordSet("is are was were be been being am 's ’s 're ’re 'm ’m got gets");

/** Forms of have. */
export const HAVE_FORMS = wordSet("has have had having 've ’ve 'd ’d");

/** Forms of do. */
export const DO_FORMS = wordSet('do does did');

/** Modal verbs. */
export const MODAL_FORMS = wordSet("would could should might may must can will shall 'll ’ll ca wo");

/** Negations. */
export const VERB_NEGATIONS = wordSet("not n't n’t never");

/** Words before "to say" that leave it a report: went on, continued, began. */
export const CATENATIVE_VERBS = wordSet(`
  on continued continues proceeded began begins started appeared seemed rushed hastened returned
`);

/** Words of cues that continue what the speaker has said before: added, went on, also said. */
export const CONTINUING_CUES: ReadonlySet<string> = new Set([
  ...ADDING_CUES,
  ...wordList('add continue continuing conclude concludes concluded concluding'),
]);

/** Forms that are always verbs, whatever their tag. */
export const ALWAYS_VERBS = wordSet(`
  said says told tells wrote tweeted asked added argued insisted explained warned replied admitted announced
  acknowledged recalled
`);

/** Verbs whose addressee follows them, never their subject: `told the court`. */
export const NEVER_INVERTED = wordSet('tell inform notify brief alert');

/** Adverbs without -ly between subject and verb. */
export const SHORT_ADVERBS = wordSet(`
  also then later once often always just even still further again earlier long since soon now instead first
  already yet twice sometimes too
`);
