/** Verbs of conversation. Source: verbs of asking and answering in general English dictionaries. */
import { wordSet } from '../words.ts';

/** Verbs that relate a question: the host asked if it was true. */
export const ASKING_VERBS = wordSet(
  'asked asks ask asking wondered inquired enquired pressed quizzed questioned challenged',
);

/** Verbs with the one addressed as their object: told host Ann Low. */
export const ADDRESSING_VERBS = wordSet(
  'told tells telling tell asked asks asking ask reminded informed assured warned urged',
);

/** Words of cues that answer somebody: she replied. */
export const ANSWERING_CUES = wordSet(`
  reply replies replied replying answer answers answered answering respond responds responded responding retort retorts
  retorted countered shot
`);

/** What opens a related question, and so ends the phrase that names the one asked: `asked the mayor if`. */
export const QUESTION_OPENERS = wordSet(', if whether why how what when where who about to');
