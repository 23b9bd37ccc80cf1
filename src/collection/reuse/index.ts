/** The same words, printed again: text logic alone. What joins more than two wordings is in the store. */
export { isReportOf, passageOfRecord, passageOfText, remembered, wordingOf } from './asked.ts';
export { compare } from './compare.ts';
export type { SpelledPassage } from './relation.ts';
export { passageKeys, searchKeys } from './search-keys.ts';
export { toUtterances } from './utterances.ts';
export { verify } from './verify.ts';
export {
  keysOfWording,
  localWording,
  type PrintedWording,
  type SpelledWording,
  spelled,
  toWordings,
  united,
} from './wordings.ts';
