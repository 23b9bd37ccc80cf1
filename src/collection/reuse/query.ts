/** Words that somebody asks about, against prints that are known. */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import type { AuditablePrint, ComparedText } from '../types.ts';
import { comparedTextOf, type QuotedText } from './compared-text.ts';
import type { TokenizedText } from './relation.ts';
import { factsOfPrint, type TokenizedWording, tokenizedWording } from './wording.ts';
import { comparedWords, normalWords } from './words.ts';

export function tokenizedText(passage: ComparedText): TokenizedText {
  return { ...passage, words: comparedWords(passage.text) };
}

export const textOfRecord = (quotation: QuotedText): TokenizedText => tokenizedText(comparedTextOf(quotation));

/** Words without a context: as somebody's own, in one piece. */
export const textOfQuery = (text: string): TokenizedText =>
  tokenizedText({ text, verbatim: true, seams: [], embedded: false });

/** A quotation by itself, ready to be compared; no other article is asked who its speaker is. */
export function wordingOfRecord(
  quotation: QuotedText & Pick<AuditablePrint, 'id' | 'speaker' | 'article' | 'date'>,
): TokenizedWording {
  const { article, date, speaker } = quotation;
  const named = speaker !== null && /^\p{Lu}/u.test(speaker);
  const { text, verbatim } = comparedTextOf(quotation);
  const { length } = normalWords(text);
  const said = factsOfPrint({ quotation: { speaker, length, verbatim }, named, article, date });
  return tokenizedWording({ id: quotation.id, ...said }, text);
}

const tellingWords = ({ words }: TokenizedText) =>
  new Set(words.flatMap(({ normal }) => (FUNCTION_WORDS.has(normal) ? [] : [normal])));

/** How many of the words that say something are among those of the print, wherever they stand, in percent. */
export function tellingShare(passage: TokenizedText, print: TokenizedText): number {
  const telling = tellingWords(passage);
  const there = new Set(print.words.map(({ normal }) => normal));
  const found = [...telling].filter((word) => there.has(word)).length;
  return Math.floor((100 * found) / Math.max(1, telling.size));
}

/** Words that say something, and the share of them in percent that a print must have, for a report to be of that print. */
const LEAST_TELLING = 4;
const LEAST_RETOLD = 80;

/** A report in a reporter's words of what a print has as the speaker's own. Whether it is of the same speaker is not asked. */
export const isReportOf = (passage: TokenizedText, print: TokenizedText) =>
  !passage.verbatim &&
  print.verbatim &&
  tellingWords(passage).size >= LEAST_TELLING &&
  tellingShare(passage, print) >= LEAST_RETOLD;
