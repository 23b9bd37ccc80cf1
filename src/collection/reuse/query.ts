/** Compares the text of an audit query with prints. */
import { COMMON_WORDS } from '../../lexicon/en/common-words.ts';
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { namedSpeaker } from '../name-tokens.ts';
import type { AuditablePrint, ComparedText } from '../types.ts';
import { wordsInOrder } from './anchors.ts';
import type { PrintComparison } from './compare-print.ts';
import { comparedTextOf, type QuotedText } from './compared-text.ts';
import { shingleHashes } from './hashes.ts';
import type { TokenizedText } from './relation.ts';
import { factsOfPrint, type TokenizedWording, tokenizedWording } from './wording.ts';
import { type ComparedWord, comparedWords, normalWords } from './words.ts';

export function tokenizedText(passage: ComparedText): TokenizedText {
  return { ...passage, words: comparedWords(passage.text) };
}

export const textOfRecord = (quotation: QuotedText): TokenizedText => tokenizedText(comparedTextOf(quotation));

/** A query has no context, so it counts as one verbatim piece. */
export const textOfQuery = (text: string): TokenizedText =>
  tokenizedText({ text, verbatim: true, seams: [], embedded: false });

/** Prepares a quotation for comparison. Its speaker is not linked across articles. */
export function wordingOfRecord(
  quotation: QuotedText & Pick<AuditablePrint, 'id' | 'speaker' | 'article' | 'date'>,
): TokenizedWording {
  const { article, date, speaker } = quotation;
  const named = namedSpeaker(speaker) !== null;
  const { text, verbatim } = comparedTextOf(quotation);
  const { length } = normalWords(text);
  const said = factsOfPrint({ quotation: { speaker, length, verbatim }, named, article, date });
  return tokenizedWording({ id: quotation.id, ...said }, text);
}

const contentWords = ({ words }: TokenizedText) => words.filter(({ normal }) => !FUNCTION_WORDS.has(normal));

const tellingWords = (passage: TokenizedText) => new Set(contentWords(passage).map(({ normal }) => normal));

/** A content word with its key in the index; `common`: in general English. */
export interface ContentWord {
  readonly key: number;
  readonly common: boolean;
}

/** A content word that a print has in the same place of the order; `gap` is its distance from the one before, one if adjacent. */
export interface OrderedWord extends ContentWord {
  readonly gap: number;
}

/** A content word of a query; `shared`: the print has it, in any place. */
export interface AskedWord extends ContentWord {
  readonly shared: boolean;
}

function withKeys(words: readonly ComparedWord[]): readonly ContentWord[] {
  const keys = shingleHashes(words, 1);
  return words.map(({ normal }, at) => ({ key: keys[at] ?? 0, common: COMMON_WORDS.has(normal) }));
}

/** The distinct content words of a query. */
export function askedWords(passage: TokenizedText, print: TokenizedText): readonly AskedWord[] {
  const there = new Set(shingleHashes(print.words, 1));
  const words = new Map(withKeys(contentWords(passage)).map((word) => [word.key, word]));
  return [...words.values()].map((word) => ({ ...word, shared: there.has(word.key) }));
}

/** The content words that a print has in the same order, each with its key in the index. */
export function orderedWords(passage: TokenizedText, print: TokenizedText): readonly OrderedWord[] {
  const words = contentWords(passage);
  const found: OrderedWord[] = [];
  let last: number | null = null;
  for (const [from, at, size] of wordsInOrder(words, contentWords(print)))
    for (const [step, word] of withKeys(words.slice(from, from + size)).entries()) {
      found.push({ ...word, gap: last === null ? 1 : at + step - last });
      last = at + step;
    }
  return found;
}

/** The number of function words in the kept runs of a comparison. */
export const functionWordsKept = ({ alignment }: PrintComparison): number =>
  alignment.reduce((sum, { op, print }) => {
    if (op !== 'kept') return sum;
    return sum + normalWords(print).filter((word) => FUNCTION_WORDS.has(word)).length;
  }, 0);

/** Percentage of the content words that the print has, in any order. */
export function tellingShare(passage: TokenizedText, print: TokenizedText): number {
  const telling = tellingWords(passage);
  const there = new Set(print.words.map(({ normal }) => normal));
  const found = [...telling].filter((word) => there.has(word)).length;
  return Math.floor((100 * found) / Math.max(1, telling.size));
}

/** Minimum content words of a report, and the minimum percentage of them in the print that it reports. */
const LEAST_TELLING = 4;
const LEAST_RETOLD = 80;

/** True if an indirect quotation reports a verbatim print; speakers are not compared. */
export const isReportOf = (passage: TokenizedText, print: TokenizedText) =>
  !passage.verbatim &&
  print.verbatim &&
  tellingWords(passage).size >= LEAST_TELLING &&
  tellingShare(passage, print) >= LEAST_RETOLD;
