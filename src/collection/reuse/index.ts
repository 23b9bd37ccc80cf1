/** The same words, printed again: text logic alone. What joins more than two wordings is in the store. */
export { isReportOf, passageOfRecord, passageOfText, remembered, spelledPassage, wordingOf } from './asked.ts';
export { compare } from './compare.ts';
export { passageOf } from './passage.ts';
export type { SpelledPassage } from './relation.ts';
export { passageKeys, searchKeys } from './search-keys.ts';
export { type Gathered, gatherPrints } from './utterances.ts';
export { verify } from './verify.ts';
export {
  keysOfWording,
  localWording,
  type PrintedWording,
  type SpelledWording,
  spelled,
  textOf,
  toWordings,
  united,
  worded,
} from './wordings.ts';
export { normalsOf } from './words.ts';
