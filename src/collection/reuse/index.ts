/**
 * The same words, printed again: what is said of one print and of two, text logic with nothing of Node in it. What sees all prints
 * is in `wordings.ts` and `utterances.ts`; what joins them is in the store.
 */

export { compare } from './compare.ts';
export { passageKeys, searchKeys } from './index-terms.ts';
export { passageOf } from './passage.ts';
export { isReportOf, passageOfRecord, passageOfText, remembered, spelledPassage, wordingOf } from './query.ts';
export type { SpelledPassage } from './relation.ts';
export { verify } from './verify.ts';
export { type SpelledWording, spelled } from './wording.ts';
export { normalsOf } from './words.ts';
