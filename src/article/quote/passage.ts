/** The items that the rules of this stage read: words, and passages in quotation marks as one item each. */
import type { PartOfSpeech, Span } from '../../model.ts';

export type { Passage } from '../../model.ts';

/** A word of a sentence, or a whole passage in marks that stands in it (`passage` is its index, `pos` is QUOTE). */
export interface Item {
  readonly span: Span;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech | 'QUOTE';
  readonly passage: number | null;
}

/** A sentence as it reads with every passage in marks folded into one item. */
export interface OuterSentence {
  readonly paragraph: number;
  readonly items: readonly Item[];
}
