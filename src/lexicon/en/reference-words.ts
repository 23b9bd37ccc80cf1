/** Pronouns and determiners that refer to somebody or something. Source: the closed classes of English grammars. */
import { wordSet } from '../words.ts';

/** Pronouns that can be a source alone: `his` in `his remarks that …`. */
export const SOURCE_PRONOUNS = wordSet('he she it they i we you him her them his its their who which that this these');

/** Pronouns of one person, with the gender they tell. */
export const GENDERED_PRONOUNS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['his', 'male'],
  ['himself', 'male'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

export const PLURAL_PRONOUNS = wordSet('they them their');
/** Pronouns of one thing, which may be a body or a document. */
export const SINGULAR_THING_PRONOUNS = wordSet('it its');
export const FIRST_PERSON_PRONOUNS = wordSet('i we');
export const THIRD_PERSON_PRONOUNS = wordSet('he she they it');

/** Forms of `it` that are never empty, as `it` is in `it rained`. */
export const POSSESSIVE_THING_PRONOUNS = wordSet('its itself');

/** Relative pronouns that refer to the name before them. */
export const REFERRING_RELATIVES = wordSet('who which');

/** Determiners of a noun that has been introduced: `the senator`. */
export const DEFINITE_DETERMINERS = wordSet('the this that');

/** Nouns for bodies whose names often do not say what they are: `Acme` is a company, but a court is called one. */
export const KINDS_NOT_IN_NAMES = wordSet('company group team charity museum media bank school');

/** Words for people whom a sentence does not pick out: `anyone who says`, `few would argue`. */
export const INDEFINITE_PEOPLE = wordSet(`
  anyone anybody someone somebody everyone everybody nobody no-one one you few many those people most none
`);

/** Words that take a verb in the plural without an ending that shows it. */
export const PLURAL_SUBJECTS = wordSet(`
  i we you they who that which people police public men women children many few some most both all others
`);

/** Pronouns that are only ever a subject. */
export const SUBJECT_ONLY_PRONOUNS = wordSet('he she they i we');
/** Pronouns of people and bodies that can speak. */
export const SPEAKING_PRONOUNS: ReadonlySet<string> = new Set([...SUBJECT_ONLY_PRONOUNS, 'who']);
/** Pronouns of things, which may be bodies and documents. */
export const THING_PRONOUNS = wordSet('it this that which these those');

/** Further members of a group: `a third said`. */
export const ORDINALS = wordSet('second third fourth fifth sixth');
/** Verbs of what is written on something: `“Closed,” read one`. */
export const TEXT_VERBS = wordSet('read reads reading goes went');
