/** Relations of a print to the fullest print, as shown to readers. */
import type { Relation } from '../schema.ts';

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  only: 'only print',
  fullest: 'fullest',
  verbatim: 'verbatim',
  partial: 'cut',
  altered: 'changed',
  retold: 'retold',
};

/** Length of the longest word. */
export const RELATION_WIDTH = Math.max(...Object.values(RELATION_WORDS).map((word) => word.length));
