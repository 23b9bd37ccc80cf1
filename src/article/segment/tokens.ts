/**
 * Tokens, parts of speech and sentences, with exact offsets.
 *
 * wink-nlp gives no offsets: each token is searched for after its predecessor. Earlier texts can change how it splits a
 * possessive, so possessive endings are always split here.
 */
import { ABBREVIATED_TITLES, NAMES_WITH_A_MARK } from '../../lexicon/en/abbreviations.ts';
import type { PartOfSpeech, Span, Token } from '../../model.ts';
import { startsWithCapital, startsWithLowercase } from '../letters.ts';
import { stoppedForm, type TokenForm } from './form.ts';
import { isPartOfSpeech, readWithWink } from './wink.ts';

/** Most characters between tokens: white space is skipped, a token that wink made up is not searched further. */
const FARTHEST_GAP = 1_000;

/** Adds a word, and its ending as a second token. */
function addTokens(
  tokens: Token[],
  { printed, text, lower, ending }: TokenForm,
  start: number,
  pos: PartOfSpeech,
): void {
  const cut = start + text.length;
  tokens.push({ start, end: cut, pos, text, lower });
  if (!ending) return;
  const end = start + printed.length;
  tokens.push({ start: cut, end, pos: ending.pos, text: ending.text, lower: ending.lower });
}

const LATIN_OR_ACCENT = /[\p{Script=Latin}\p{M}]/u;

/** Whether wink does not know a Latin letter as one: it splits `Radonjić` before the last. */
const isSplitLetter = (letter: string) => letter > 'ÿ' && LATIN_OR_ACCENT.test(letter);
const LETTER = /[\p{L}\p{M}]/u;

/** Longest word that is put together again. */
const LONGEST_WORD = 200;

/** Whether wink split a word between two of its letters, of which `after` begins the rest. */
function isSplit({ text }: Token, after: string): boolean {
  const before = text.slice(-1);
  if (text.length > LONGEST_WORD || !LETTER.test(before) || !LETTER.test(after)) return false;
  return isSplitLetter(before) || isSplitLetter(after);
}

/** Adds the rest of a word to its first part, of which it has the part of speech unless it is the longer one. */
function rejoin(tokens: Token[], first: Token, form: TokenForm, pos: PartOfSpeech): void {
  const isLonger = form.text.length > first.text.length;
  const whole = startsWithCapital(first.text) ? 'PROPN' : isLonger ? pos : first.pos;
  const [printed, text] = [first.text + form.printed, first.text + form.text];
  tokens.pop();
  addTokens(tokens, { ...form, printed, text, lower: text.toLowerCase() }, first.start, whole);
}

/** Offset of the next word from `cursor` on; negative if it is not near. */
function offsetOf(word: string, text: string, cursor: number): number {
  if (text.startsWith(word, cursor)) return cursor;
  if (text.startsWith(word, cursor + 1)) return cursor + 1;
  const at = text.slice(cursor, cursor + FARTHEST_GAP + word.length).indexOf(word);
  return at < 0 ? at : cursor + at;
}

/** Whether the full stop of a word ends the sentence: not before a word in lower case. */
const stopsBefore = ({ ending }: TokenForm, next: TokenForm | undefined) =>
  ending?.pos === 'PUNCT' && !startsWithLowercase(next?.printed ?? '');

/** Whether a lower-case letter touches the word before it, as in a web address: `harbourpost.org`. */
const goesOnAt = (text: string, offset: number) => startsWithLowercase(text.slice(offset, offset + 1));

/** Whether the stop before `cursor` belongs to a term: `the .22 rifle`, `the BA.2 variant`. */
const isWithinTerm = ({ printed }: TokenForm, text: string, cursor: number) =>
  printed === '.' && /^\d/.test(text.charAt(cursor));

const TITLE_BEFORE_NAME = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{1,6})\.$/u;

/** Whether the full stop before `cursor` is that of a title that a name follows: `Engr. Doe`. */
function abbreviatesTitle(text: string, cursor: number): boolean {
  const title = TITLE_BEFORE_NAME.exec(text.slice(Math.max(0, cursor - 9), cursor))?.[1] ?? '';
  return ABBREVIATED_TITLES.has(title.toLowerCase()) && /^ \p{Lu}/u.test(text.slice(cursor, cursor + 3));
}

const MARKED_WORD = /[^\s(“"‘]{1,11}[!?]$/u;
const LONGEST_MARKED_NAME = 12;

/** Whether a mark at `cursor`, before it, is the last of a name, and the sentence goes on: `told E! News`. */
function endsMarkedName(text: string, cursor: number): boolean {
  const name = MARKED_WORD.exec(text.slice(Math.max(0, cursor - LONGEST_MARKED_NAME), cursor))?.[0] ?? '';
  return NAMES_WITH_A_MARK.has(name) && /^ [\p{L}\d]/u.test(text.slice(cursor, cursor + 3));
}

const PLATFORM_X = /\b(?:on|to|via) X\.$/;

/** Whether the letter before a full stop at `cursor` is the platform and no initial: `took to X. “She is right,”`. */
const endsWithPlatform = (text: string, cursor: number) =>
  text.startsWith(' X.', cursor - 3) &&
  PLATFORM_X.test(text.slice(Math.max(0, cursor - 7), cursor)) &&
  /^\s+[“"\p{Lu}]/u.test(text.slice(cursor, cursor + 4));

/** Whether the sentence goes on after a word before `cursor` that stops it by its form. */
const goesOnAfter = (form: TokenForm, text: string, cursor: number) =>
  goesOnAt(text, cursor) ||
  isWithinTerm(form, text, cursor) ||
  abbreviatesTitle(text, cursor) ||
  endsMarkedName(text, cursor);

const STOPPED_LETTER = /^\p{Lu}\.$/u;
/** Words in marks that are no nickname: `William B. “Shorty” Jones`. */
const WORDS_IN_MARKS = /^\s{1,2}[“"](?!\p{Lu}[\p{L}’'-]{0,20}[”"] \p{Lu})/u;

/** Whether words in marks follow a letter with its full stop at `cursor`, which ends the sentence: `said Anna B. “I was there.”` */
const isLetterBeforeMarks = ({ printed }: TokenForm, text: string, cursor: number) =>
  STOPPED_LETTER.test(printed) && WORDS_IN_MARKS.test(text.slice(cursor, cursor + 28));

/** Whether a letter or platform ends the sentence at `cursor`. */
const endsAtLetter = (form: TokenForm, text: string, cursor: number) =>
  form.printed.endsWith('.') && (endsWithPlatform(text, cursor) || isLetterBeforeMarks(form, text, cursor));

/** The form of a word at `offset`: the full stop of a letter that is no initial is a sign of its own: `There was no plan B. “We lost.”` */
function formAt(text: string, offset: number, form: TokenForm, before: Token | undefined): TokenForm {
  const isInitial = !before || startsWithCapital(before.text);
  return !isInitial && isLetterBeforeMarks(form, text, offset + form.printed.length) ? stoppedForm(form.printed) : form;
}

/** Parts of speech of words that are names too: `said Will Reed`, `says Per Holm`. */
const ALSO_NAMES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['AUX', 'ADP', 'ADV', 'SCONJ', 'CCONJ']);
const BEFORE_NAMES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'NOUN']);

/** The part of speech of a word: a capital after a verb or noun in small letters makes it a name. */
function asName(tag: PartOfSpeech, before: Token | undefined, { text }: TokenForm): PartOfSpeech {
  if (!ALSO_NAMES.has(tag) || !startsWithCapital(text)) return tag;
  return before && BEFORE_NAMES.has(before.pos) && startsWithLowercase(before.text) ? 'PROPN' : tag;
}

export interface TokenisedParagraph {
  readonly tokens: readonly Token[];
  /** Half-open ranges of indices into `tokens`; together they cover all of them. */
  readonly sentences: readonly Span[];
}

/** Tokens of one paragraph, with offsets into the whole text, and the sentences that they form. */
export function tokenise(text: string, [start, end]: Span): TokenisedParagraph {
  const { forms, tags, lastWords } = readWithWink(text.slice(start, end));
  const tokens: Token[] = [];
  const sentences: Span[] = [];
  let cursor = start;
  let sentenceStart = 0;
  forms.forEach((form, i) => {
    const tag = tags[i] ?? '';
    const at = offsetOf(form.printed, text, cursor);
    if (at >= 0 && isPartOfSpeech(tag)) {
      const last = tokens.at(-1);
      if (last?.end === at && isSplit(last, form.printed.charAt(0))) rejoin(tokens, last, form, tag);
      else addTokens(tokens, formAt(text, at, form, last), at, asName(tag, last, form));
      cursor = at + form.printed.length;
    }
    const stops = lastWords.has(i) || stopsBefore(form, forms[i + 1]) || endsAtLetter(form, text, cursor);
    const over = i === forms.length - 1 || (stops && !goesOnAfter(form, text, cursor));
    if (over && tokens.length > sentenceStart) {
      sentences.push([sentenceStart, tokens.length]);
      sentenceStart = tokens.length;
    }
  });
  return { tokens, sentences };
}
