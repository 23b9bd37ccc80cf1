/** Small closed classes of words by which a noun phrase begins, goes on or ends. Source: the closed classes of English grammars. */
import { wordSet } from '../words.ts';

/** Prepositions that tie a phrase to the one before it. */
export const LINKS = wordSet(`
  of for at in from with on to by near behind against under within such as like between among across about
  over inside outside
`);
/** Those that go on with a phrase read forwards. */
export const FORWARD_LINKS = wordSet('of for from with at');
/** Words that can be a subject all alone. */
export const SUBJECT_PRONOUNS = wordSet(`
  he she they it i we you who which that one others some many both another none those everyone everybody
  someone somebody nobody most several all this few
`);
/** Pronouns that take no other word to them. */
export const WHOLE_PHRASE = wordSet('he she they it i we you who which there');
export const POSSESSIVE_PRONOUNS = wordSet('his her its their my our your whose');
export const ARTICLES = wordSet('the a an');
export const OBJECT_PRONOUNS = wordSet('him me them us himself herself themselves itself');
/** Words at which a phrase is over. */
export const NO_PART_OF_A_PHRASE = wordSet(`
  if when while because although though since until unless whether before after that than so but how what
  where why there as
`);
/** Words that open an apposition or a relative clause behind a comma. */
export const APPOSITION_OPENERS = wordSet(`
  who whose which whom where then now also formerly himself herself speaking citing including one both
`);
