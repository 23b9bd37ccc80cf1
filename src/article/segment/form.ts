/**
 * Splits off the ending of a word form that must be a token of its own: a possessive, or the full stop that ends a sentence.
 *
 * Examples: `Doe’s` is `Doe` and `’s`; `Kaspersky.` is `Kaspersky` and `.`; `Mr.` stays whole.
 */
import { ABBREVIATIONS } from '../../lexicon/en/abbreviations.ts';
import type { PartOfSpeech } from '../../model.ts';

export interface TokenForm {
  /** The word as printed, with its ending. */
  readonly printed: string;
  readonly text: string;
  readonly lower: string;
  readonly ending: { readonly text: string; readonly lower: string; readonly pos: PartOfSpeech } | null;
}

const POSSESSIVE = /[\p{L}\p{N}.]['’][sS]$/u;

/** A word, not an abbreviation, on which wink left the full stop: `Kaspersky.` */
const STOPPED_WORD = /^\p{L}*\p{Ll}{2}\.$/u;
const isStopped = (word: string) => STOPPED_WORD.test(word) && !ABBREVIATIONS.has(word.slice(0, -1).toLowerCase());

const cut = (printed: string, length: number, pos: PartOfSpeech): TokenForm => {
  const text = printed.slice(0, -length);
  const ending = printed.slice(-length);
  return { printed, text, lower: text.toLowerCase(), ending: { text: ending, lower: ending.toLowerCase(), pos } };
};

/** The form of a word whose last character is the full stop of the sentence. */
export const stoppedForm = (printed: string): TokenForm => cut(printed, 1, 'PUNCT');

export function tokenForm(printed: string): TokenForm {
  if (POSSESSIVE.test(printed)) return cut(printed, 2, 'PART');
  if (isStopped(printed)) return stoppedForm(printed);
  return { printed, text: printed, lower: printed.toLowerCase(), ending: null };
}
