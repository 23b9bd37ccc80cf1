/** Nouns and participles before the quoted title of a work. Source: general knowledge. */
import { wordSet } from '../words.ts';

export const WORK_NOUNS = wordSet(`
  book novel film movie song single album show series sitcom drama play musical opera poem podcast documentary
  essay exhibition painting game magazine episode memoir titled entitled named nicknamed hymn ballet
  soundtrack anthem track hit novella comedy thriller sculpture so-called
`);

/** Words in lower case inside a title. */
export const TITLE_SMALL_WORDS = wordSet('a an the of in on at to for and or but with from by is as v vs');

/** Words before words in marks that name a thing or are looked at as words: `the slogan “…”`, `titled “…”`. */
export const NAMING_WORDS = wordSet(`
  called titled entitled named nicknamed dubbed labelled labeled termed known branded christened marked so-called
  slogan tagline motto catchphrase nickname moniker label title name heading headline caption password hashtag
  word words term terms phrase phrases expression category option button key column section chapter
  campaign scheme project programme program initiative exercise operation tour brand product range line
  award prize ship boat trawler club band pub shop cafe restaurant
`);

/** Whether a word is a noun for a work, in the singular or the plural. */
export const isWorkNoun = (word: string): boolean =>
  WORK_NOUNS.has(word) || WORK_NOUNS.has(word.replace(/ies$/, 'y')) || WORK_NOUNS.has(word.replace(/s$/, ''));
