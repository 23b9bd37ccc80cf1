/** How a print stands to the fullest one, in a word for a person. */
import type { Relation } from '../schema.ts';

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  only: 'only print',
  fullest: 'fullest',
  verbatim: 'whole',
  partial: 'cut',
  altered: 'changed',
  retold: 'retold',
};

/** Characters of the longest. */
export const RELATION_WIDTH = Math.max(...Object.values(RELATION_WORDS).map((word) => word.length));
