/** The items that the rules of this stage read: words, and passages in quotation marks as one item each. */
import type { PartOfSpeech, Span } from '../../model.ts';
import { trailingPunctuation } from '../letters.ts';

/** A word of a sentence, or a whole passage in marks that stands in it (`passage` is its index, `pos` is QUOTE). */
export interface SentenceItem {
  readonly span: Span;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech | 'QUOTE';
  readonly passage: number | null;
}

/** A sentence as it reads with every passage in marks folded into one item. */
export interface FoldedSentence {
  readonly paragraph: number;
  readonly items: readonly SentenceItem[];
}

/** Half-open range of item indices. */
export type ItemRange = readonly [start: number, end: number];

export const isComma = (item: SentenceItem | undefined): boolean => item?.text === ',';
export const isQuote = (item: SentenceItem | undefined): boolean => item?.pos === 'QUOTE';
export const isSentenceEnd = (item: SentenceItem | undefined): boolean =>
  item === undefined || /^[.!?;…]+$/.test(item.text);
/** A passage of whole words of somebody: it begins like a sentence and ends like one, or with the comma before the cue. */
export const isWholePassage = (item: SentenceItem | undefined): boolean =>
  item !== undefined &&
  isQuote(item) &&
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(item.text) &&
  /[.,!?…—–-]/.test(trailingPunctuation(item.text));
