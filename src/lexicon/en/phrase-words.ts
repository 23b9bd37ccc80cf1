/** Closed classes of words that begin, continue or end a noun phrase. Source: the closed classes of English grammars. */
import { wordSet } from '../words.ts';
import { SUBJECT_RELATIVES } from './clause-words.ts';

/** Prepositions that attach a phrase to the previous one. */
export const LINKS = wordSet(`
  of for at in from with on to by near behind against under within such as like between among across about
  over inside outside
`);
/** Prepositions that continue a phrase read forwards. */
export const FORWARD_LINKS = wordSet('of for from with at');
/** Words that can be a subject alone. */
export const SUBJECT_PRONOUNS = wordSet(`
  he she they it i we you who which that one others some many both another none those everyone everybody
  someone somebody nobody most several all this few
`);
/** Pronouns that are a whole phrase. */
export const WHOLE_PHRASE = wordSet('he she they it i we you who which there');
export const POSSESSIVE_PRONOUNS = wordSet('his her its their my our your whose');
/** Of a person. */
export const PERSONAL_POSSESSIVES = wordSet('his her my your');
export const ARTICLES = wordSet('the a an');
export const OBJECT_PRONOUNS = wordSet('him me them us himself herself themselves itself');
/** Words that end a phrase. */
export const NO_PART_OF_A_PHRASE = wordSet(`
  if when while because although though since until unless whether before after that than so but how what
  where why there as
`);
/** Words that open an apposition or a relative clause after a comma. */
export const APPOSITION_OPENERS = wordSet(`
  who whose which whom where then now also formerly himself herself speaking citing including one both
`);

/** Pronouns and determiners that point at what was said or named. */
export const DEMONSTRATIVES = wordSet('this that these those');
/** Determiners that a shortened phrase omits. */
export const DETERMINERS: ReadonlySet<string> = new Set([...ARTICLES, ...DEMONSTRATIVES]);
/** Quantifiers that a shortened phrase omits: `some neighbours` are neighbours. */
export const QUANTIFIERS = wordSet(`
  one some many most several few all each every both any no another more two three four five six seven eight nine ten dozens
  hundreds thousands
`);
/** Nouns of quantity before `of`: `a number of neighbours`. */
export const QUANTITY_NOUNS = wordSet('number handful couple majority lot');
/** `'s`, and the apostrophe of a plural. */
export const POSSESSIVE_ENDINGS = wordSet("' ’ 's ’s");
/** Words that follow the head of a source phrase. */
export const HEAD_ENDS = wordSet(`
  of for in at from on with to by who whose which that near behind about including like abroad such against
  under during after before outside while when as over into within among between through via
`);
/** Words that end the shortest form of a description. */
export const DESCRIPTION_ENDS = wordSet(`
  who which that whose during after before when while because as outside via
`);
/** Prepositions before the part of a noun phrase that identifies it: `a report by the port`. */
export const IDENTIFYING_LINKS = wordSet('of for by from at in');
/** Relative pronouns after a name. */
export const NAME_RELATIVES: ReadonlySet<string> = new Set([...SUBJECT_RELATIVES, 'whose']);
/** Words after a name that leave it the head of its phrase: `Doe herself`. */
export const EMPHATIC_WORDS = wordSet('himself herself itself themselves also too alone now then');
/** Verbs between a name and a description of it. */
export const COPULAS = wordSet('is was became remains');
/** Prepositions between a person and the body or place that the person is of: `Jane Doe of the Harbour Union`. */
export const POST_PREPOSITIONS = wordSet('of from at in with');
/** Words between and before the names of a list: `both Tom Reed and the Harbour Union`. */
export const NAME_LIST_WORDS = wordSet(', and & both the');
/** Prepositions before the name of a place. */
export const PLACE_PREPOSITIONS = wordSet('in at near from across outside');
/** Nouns that identify nobody. */
export const EMPTY_NOUNS = wordSet('percent per cent thing things lot number');
/** Signs and words that end the core of a source. */
export const SOURCE_CORE_ENDS = wordSet('of in for at on from with by who which that to ,');

/** Prepositions of a place, a time or an occasion before the subject: `In Berlin, the minister said`. */
export const OCCASION_PREPOSITIONS = wordSet('in at on during outside inside near after before across around within');

/** Words for one of several people, which may be a subject alone: `on the page one wrote`. */
export const ONE_OF_MANY = wordSet('one another some many others');
