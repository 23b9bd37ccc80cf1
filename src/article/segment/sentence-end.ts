/**
 * Corrects wink-nlp's ends of sentences: at abbreviated titles, names with a mark, web addresses, terms and single letters.
 *
 * Examples: `Engr. Doe` and `E! News` do not end a sentence; `took to X. “She is right,”` does, after `X.`
 *
 * Each test looks at a word form and at the text around `cursor`, the offset right after the word.
 */
import { ABBREVIATED_TITLES, NAMES_WITH_A_MARK } from '../../lexicon/en/abbreviations.ts';
import { startsWithLowercase } from '../letters.ts';
import type { TokenForm } from './form.ts';

/** Whether a word has a full stop that may end the sentence: no word in lower case follows. */
const stopsBefore = ({ ending }: TokenForm, next: TokenForm | undefined) =>
  ending?.pos === 'PUNCT' && !startsWithLowercase(next?.printed ?? '');

/** Whether a lower-case letter follows without a space, as in a web address: `harbourpost.org`. */
const goesOnAt = (text: string, offset: number) => startsWithLowercase(text.slice(offset, offset + 1));

/** Whether a digit follows the full stop, which then belongs to a term: `the .22 rifle`, `the BA.2 variant`. */
const isWithinTerm = ({ printed }: TokenForm, text: string, cursor: number) =>
  printed === '.' && /^\d/.test(text.charAt(cursor));

const TITLE_BEFORE_NAME = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{1,6})\.$/u;

/** Whether the full stop abbreviates a title before a name: `Engr. Doe`. */
function abbreviatesTitle(text: string, cursor: number): boolean {
  const title = TITLE_BEFORE_NAME.exec(text.slice(Math.max(0, cursor - 9), cursor))?.[1] ?? '';
  return ABBREVIATED_TITLES.has(title.toLowerCase()) && /^ \p{Lu}/u.test(text.slice(cursor, cursor + 3));
}

const MARKED_WORD = /[^\s(“"‘]{1,11}[!?]$/u;
const LONGEST_MARKED_NAME = 12;

/** Whether the mark is the last character of a name and more of the sentence follows: `told E! News`. */
function endsMarkedName(text: string, cursor: number): boolean {
  const name = MARKED_WORD.exec(text.slice(Math.max(0, cursor - LONGEST_MARKED_NAME), cursor))?.[0] ?? '';
  return NAMES_WITH_A_MARK.has(name) && /^ [\p{L}\d]/u.test(text.slice(cursor, cursor + 3));
}

const PLATFORM_X = /\b(?:on|to|via) X\.$/;

/** Whether the letter before the full stop is the platform X rather than an initial: `took to X. “She is right,”`. */
const endsWithPlatform = (text: string, cursor: number) =>
  text.startsWith(' X.', cursor - 3) &&
  PLATFORM_X.test(text.slice(Math.max(0, cursor - 7), cursor)) &&
  /^\s+[“"\p{Lu}]/u.test(text.slice(cursor, cursor + 4));

/** Whether the sentence goes on although the word looks like its last. */
const goesOnAfter = (form: TokenForm, text: string, cursor: number) =>
  goesOnAt(text, cursor) ||
  isWithinTerm(form, text, cursor) ||
  abbreviatesTitle(text, cursor) ||
  endsMarkedName(text, cursor);

const STOPPED_LETTER = /^\p{Lu}\.$/u;
/** Words in marks that are not a nickname, as in `William B. “Shorty” Jones`. */
const WORDS_IN_MARKS = /^\s{1,2}[“"](?!\p{Lu}[\p{L}’'-]{0,20}[”"] \p{Lu})/u;

/** Whether words in marks follow a letter and its full stop, which then ends the sentence: `said Anna B. “I was there.”` */
export const isLetterBeforeMarks = ({ printed }: TokenForm, text: string, cursor: number) =>
  STOPPED_LETTER.test(printed) && WORDS_IN_MARKS.test(text.slice(cursor, cursor + 28));

/** Whether the full stop after a single letter ends the sentence. */
const endsAtLetter = (form: TokenForm, text: string, cursor: number) =>
  form.printed.endsWith('.') && (endsWithPlatform(text, cursor) || isLetterBeforeMarks(form, text, cursor));

/**
 * Whether a word ends its sentence.
 *
 * @param isLastForWink whether wink ends a sentence here
 */
export const endsSentence = (
  form: TokenForm,
  next: TokenForm | undefined,
  isLastForWink: boolean,
  text: string,
  cursor: number,
): boolean =>
  (isLastForWink || stopsBefore(form, next) || endsAtLetter(form, text, cursor)) && !goesOnAfter(form, text, cursor);
