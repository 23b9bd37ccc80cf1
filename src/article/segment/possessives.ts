/**
 * A possessive that punctuation follows is set apart from its word before wink reads it: wink would take both for one word from
 * then on, in every later text, so that the parts of speech of an article hung on what was read before it.
 *
 * Example: after `the plan was Doe’s.` it would read `Doe’s` as one name in `Doe’s big win` too.
 */
const POSSESSIVE = /([\p{L}\p{N}])(['’]s)(?![\p{L}\p{N}\s])/gu;

/** The same words, with white space before such an ending. */
export const withApartPossessives = (text: string): string => text.replace(POSSESSIVE, '$1 $2');
