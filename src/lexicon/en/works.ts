/** Nouns and participles before the quoted title of a work. Source: general knowledge. */
import { wordSet } from '../words.ts';

export const WORK_NOUNS = wordSet(`
  book novel film movie song single album show series sitcom drama play musical opera poem podcast documentary
  essay exhibition painting game magazine episode memoir titled entitled named nicknamed hymn ballet
  soundtrack anthem track hit novella comedy thriller sculpture so-called
`);

/** Words in lower case inside a title. */
export const TITLE_SMALL_WORDS = wordSet('a an the of in on at to for and or but with from by is as v vs');
