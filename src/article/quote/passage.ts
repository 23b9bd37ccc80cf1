/** A passage in quotation marks, and the items that the rules of this stage read: words, and passages as one item each. */
import type { PartOfSpeech, Span } from '../../model.ts';

/**
 * A passage in quotation marks within one paragraph, marks included. `marks` says which kind; `closed` is false where the
 * passage ends with its paragraph; `continues` is the index of the passage before it that was left open, which the opening
 * mark here takes up again; `inside` is the index of the passage it stands in.
 */
export interface Passage {
  readonly span: Span;
  readonly paragraph: number;
  readonly marks: 'double' | 'single';
  readonly opened: boolean;
  readonly closed: boolean;
  readonly continues: number | null;
  readonly inside: number | null;
}

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
