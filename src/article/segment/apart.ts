/**
 * What is set apart from its neighbour before wink reads it: wink remembers for every string what kind of token it was when it met it
 * first, and takes it for that from then on, in every later text, so that the parts of speech of an article hung on what was read before it.
 */

/**
 * A possessive that punctuation follows, which wink would take for one word with what it belongs to.
 *
 * Example: after `the plan was Doe’s.` it would read `Doe’s` as one name in `Doe’s big win` too.
 */
const POSSESSIVE = /([\p{L}\p{N}])(['’]s)(?![\p{L}\p{N}\s])/gu;

/**
 * An accent that stands on no letter, as where an encoding was guessed wrongly: by itself it is a word to wink, before a letter none.
 *
 * Example: the third character of `Sé ̈re`.
 */
const LONE_ACCENT = /(?<![\p{L}\p{N}\p{M}])(\p{M}+)(?=[\p{L}\p{N}])/gu;

/** The same words, with white space before such an ending and behind such an accent. */
export const separateTokens = (text: string): string => text.replace(POSSESSIVE, '$1 $2').replace(LONE_ACCENT, '$1 ');
