/** Words and shapes of signatures and of posts on platforms that are printed as they are. Source: the form of letters pages and of posts. */
import { wordSet } from '../words.ts';

/** Words that link the parts of a name or come before it: `— the Rev. Tom van Dale`. */
export const SIGNED_NAME_LINKS = wordSet('de da di del van von der den bin al la le ter of and the &');

/** Headings and salutations of letters pages. */
export const LETTERS_PAGE =
  /\b(?:letters?|to the editor|dear (?:sir|madam|editor)|your (?:views|say)|(?:our )?readers)\b/iu;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DATE = `(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4})`;

/** After the name in a post of Twitter: the handle and the date. */
export const HANDLE_AND_DATE = new RegExp(`^\\(@\\w{1,30}\\),? ${DATE}`, 'u');

/** The line under a post of Instagram, up to the name. */
export const POST_SHARED_BY = 'A post shared by ';

/** Links that a platform adds to the end of a post. */
export const POST_LINK = /(?:https?:\/\/t\.co\/|pic\.twitter\.com\/)\w{1,20}$/u;

/** Letters after a name for an office, an honour or a degree. */
export const POST_NOMINALS = wordSet('mp msp mep mla td mbe obe cbe kbe dbe kc qc sc frs phd md dds rn esq');
