/** Words inside and around names, and capitalised words that are not names. Source: name particles of many languages; the calendar. */
import { wordSet } from '../words.ts';

/** Particles inside a name. */
export const PARTICLES = wordSet(`
  de la le van von der den del della di da dos du bin bint abu abd ibn al el ul ten ter y e af av zu
`);

/** Capitalised words that are not part of a name. */
export const NO_NAMES = wordSet(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december jan feb aug sept oct nov dec christmas easter thanksgiving q a am pm
`);

/** Capitalised words that are both an abbreviation in {@link NO_NAMES} and a first name. */
export const ALSO_FIRST_NAMES = wordSet('Jan');

/** The pronoun, contracted with a verb. */
export const CONTRACTED_I = /^I['’]/;

/** Words before another name of the same person in a bracket: `(real name Barry Oakes)`. */
export const OTHER_NAME_WORDS = wordSet(`
  born née nee né real full birth maiden stage pen name is was aka alias formerly previously originally pseudonym of as known also
`);

/** Suffixes that may follow a comma after a person's name. */
export const SUFFIXES_AFTER_COMMA = wordSet('jr sr ii iii');
/** Suffixes of a person's name. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([...SUFFIXES_AFTER_COMMA, 'iv']);

/** Second parts of compounds with a name, which are no part of the name: `London-based`. */
export const COMPOUND_ENDINGS = wordSet(`
  based born led run era wide style made bred free area area's related owned backed wing shirt shirts
`);

/** Last words of a name that make it the name of a thing: `Jane Doe Day`. */
export const THING_NAME_ENDINGS = wordSet(`
  day show act law bill tower award prize book effect era rally fund-raiser
`);

/** Prefixes of last names with a capital inside. */
export const LAST_NAME_PREFIX = /^(?:Mc|Mac|De|Le|La|Di|Van|Fitz)\p{Lu}/u;

/** Plurals without an s in the names of bodies: the Women's Cricket Union. */
export const IRREGULAR_PLURALS = wordSet('women men children people');

/** Prepositions inside the name of an organisation. */
export const ORGANISATION_LINKS = wordSet('of for on');
/** Words in lower case inside the name of an organisation or a place. */
export const NAME_LINKS = wordSet('of for on and the in at to against with by from a an');
/** Words after which the end of a name is a name by itself: `Tribunal of the World Bank`. */
export const LINKS_BEFORE_NAMES = wordSet('of the for and in at on');
/** Words that an acronym leaves out. */
export const LEFT_OUT_OF_ACRONYMS = wordSet('of the for and on');
/** Prepositions between an office and its field: `Secretary of State`. */
export const OFFICE_LINKS = wordSet('of for');

/** Nouns of a credit line: `Photo by Ana Silva`. */
export const CREDIT_NOUNS = wordSet(`
  photo photograph photography picture image illustration graphic video
`);
