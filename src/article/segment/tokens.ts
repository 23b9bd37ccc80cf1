/**
 * Splits a paragraph into tokens with parts of speech, and into sentences, all with exact offsets.
 *
 * wink-nlp gives no offsets: each token is searched for after its predecessor. Earlier texts can change how it splits a
 * possessive, so possessive endings are always split here.
 */
import type { PartOfSpeech, Span, Token } from '../../model.ts';
import { startsWithCapital, startsWithLowercase } from '../letters.ts';
import { stoppedForm, type TokenForm } from './form.ts';
import { endsSentence, isLetterBeforeMarks } from './sentence-end.ts';
import { isPartOfSpeech, readWithWink } from './wink.ts';

/** Most characters between two tokens: enough for any white space, but a token that wink made up is not searched for to the end. */
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

/** Whether wink takes a Latin letter for a mark and splits the word there: `Radonji` and `ć`. */
const isSplitLetter = (letter: string) => letter > 'ÿ' && LATIN_OR_ACCENT.test(letter);
const LETTER = /[\p{L}\p{M}]/u;

/** Longest first part that is joined to its rest. */
const LONGEST_WORD = 200;

/** Whether wink split a word between the last letter of a token and the letter `after` it. */
function isSplit({ text }: Token, after: string): boolean {
  const before = text.slice(-1);
  if (text.length > LONGEST_WORD || !LETTER.test(before) || !LETTER.test(after)) return false;
  return isSplitLetter(before) || isSplitLetter(after);
}

/** Joins the rest of a word to its first part. The word is a name if it is capitalised, else it has the part of speech of the longer part. */
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

/** The form of a word at `offset`. After a letter that is not an initial, the full stop is a token: `There was no plan B. “We lost.”` */
function formAt(text: string, offset: number, form: TokenForm, before: Token | undefined): TokenForm {
  const isInitial = !before || startsWithCapital(before.text);
  return !isInitial && isLetterBeforeMarks(form, text, offset + form.printed.length) ? stoppedForm(form.printed) : form;
}

/** Parts of speech that wink gives to names that are also small words: `said Will Reed`, `says Per Holm`. */
const ALSO_NAMES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['AUX', 'ADP', 'ADV', 'SCONJ', 'CCONJ']);
const BEFORE_NAMES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'NOUN']);

/** The part of speech of a word: a capital makes it a name after a verb or noun in lower case. */
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
    const isLast = i === forms.length - 1 || endsSentence(form, forms[i + 1], lastWords.has(i), text, cursor);
    if (isLast && tokens.length > sentenceStart) {
      sentences.push([sentenceStart, tokens.length]);
      sentenceStart = tokens.length;
    }
  });
  return { tokens, sentences };
}
