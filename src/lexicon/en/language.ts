/** Signs by which a text shows that it is English. Source: shares measured on English news and on news in other languages. */

export { FUNCTION_WORDS } from './function-words.ts';

/** Code of the language in ISO 639-1. */
export const LANGUAGE = 'en';

export const SCRIPT = /\p{Script=Latin}+/gu;

/** English news has a share of 0.35 to 0.45 of function words, other languages less than 0.1. */
export const LEAST_FUNCTION_WORDS = 0.22;
