/**
 * The same words, printed again: what is said of one print and of two, text logic with nothing of Node in it. What sees all prints
 * is in `wordings.ts` and `utterances.ts`; what joins them is in the store.
 */

export { comparePrint } from './compare-print.ts';
export { comparedTextOf } from './compared-text.ts';
export { keysOfWords, quotationKeys } from './index-terms.ts';
export { isReportOf, tellingShare, textOfQuery, textOfRecord, tokenizedText, wordingOfRecord } from './query.ts';
export type { TokenizedText } from './relation.ts';
export { verifyPair } from './verify-pair.ts';
export { type TokenizedWording, tokenizedWording } from './wording.ts';
export { normalWords } from './words.ts';
