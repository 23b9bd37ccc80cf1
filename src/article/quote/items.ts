/** The items that the rules read: words, and passages in quotation marks as one item each. */
import type { PartOfSpeech, Span } from '../../model.ts';
import { trailingPunctuation } from '../letters.ts';

/** A word, or a whole passage in marks: then `passage` is its index and `pos` is QUOTE (PROPN for a title). */
export interface SentenceItem {
  readonly span: Span;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech | 'QUOTE';
  readonly passage: number | null;
}

/** A sentence with every passage in marks folded into one item. */
export interface FoldedSentence {
  readonly paragraph: number;
  readonly items: readonly SentenceItem[];
}

/** Half-open range of item indices. */
export type ItemRange = readonly [start: number, end: number];

export const isComma = (item: SentenceItem | undefined): boolean => item?.text === ',';
export const isDash = (item: SentenceItem | undefined): boolean => /^(?:[—–-]|--)$/.test(item?.text ?? '');
export const isQuote = (item: SentenceItem | undefined): boolean => item?.pos === 'QUOTE';
export const isSentenceEnd = (item: SentenceItem | undefined): boolean =>
  item === undefined || /^[.!?;…]+$/.test(item.text);
/** Whether an item is a passage that begins and ends like a sentence, or ends with the comma before a cue. */
export const isWholePassage = (item: SentenceItem | undefined): boolean =>
  item !== undefined &&
  isQuote(item) &&
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(item.text) &&
  /[.,!?…—–-]/.test(trailingPunctuation(item.text));

/** The span from the first item of a range to its last; null if the range is empty. */
export function spanOfItems(items: readonly SentenceItem[], [start, end]: ItemRange): Span | null {
  const first = items[start];
  const last = items[end - 1];
  return first && last && end > start ? [first.span[0], last.span[1]] : null;
}
