/**
 * Text reuse: comparison of one or two prints, free of Node so that it runs in a page. `find-utterances.ts` sees all prints; the
 * database groups them.
 */

export { comparePrint, isAllKept, type PrintComparison } from './compare-print.ts';
export { comparedTextOf } from './compared-text.ts';
export { keysOfWords, quotationKeys } from './index-terms.ts';
export {
  type AskedWord,
  askedWords,
  type ContentWord,
  functionWordsKept,
  isReportOf,
  type OrderedWord,
  orderedWords,
  tellingShare,
  textOfQuery,
  textOfRecord,
  tokenizedText,
  wordingOfRecord,
} from './query.ts';
export type { TokenizedText } from './relation.ts';
export { agree, areOpposed, type Stanced, withDenialRetold } from './stance-agreement.ts';
export { verifyPair } from './verify-pair.ts';
export { type TokenizedWording, tokenizedWording } from './wording.ts';
export { normalWords } from './words.ts';
