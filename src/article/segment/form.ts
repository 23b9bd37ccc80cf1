/** Properties of a word form: its lower case, and an ending that is a token of its own. */
import { ABBREVIATIONS } from '../../lexicon/en/abbreviations.ts';
import type { PartOfSpeech } from '../../model.ts';

export interface TokenForm {
  /** With its ending. */
  readonly printed: string;
  readonly text: string;
  readonly lower: string;
  readonly ending: { readonly text: string; readonly lower: string; readonly pos: PartOfSpeech } | null;
}

const POSSESSIVE = /[\p{L}\p{N}.]['’][sS]$/u;

/** A word, no abbreviation, with the full stop that wink left on it: `Kaspersky.` */
const STOPPED_WORD = /^\p{L}*\p{Ll}{2}\.$/u;
const isStopped = (word: string) => STOPPED_WORD.test(word) && !ABBREVIATIONS.has(word.slice(0, -1).toLowerCase());

const cut = (printed: string, length: number, pos: PartOfSpeech): TokenForm => {
  const text = printed.slice(0, -length);
  const ending = printed.slice(-length);
  return { printed, text, lower: text.toLowerCase(), ending: { text: ending, lower: ending.toLowerCase(), pos } };
};

/** A word whose last sign is a full stop that ends the sentence. */
export const stoppedForm = (printed: string): TokenForm => cut(printed, 1, 'PUNCT');

export function tokenForm(printed: string): TokenForm {
  if (POSSESSIVE.test(printed)) return cut(printed, 2, 'PART');
  if (isStopped(printed)) return stoppedForm(printed);
  return { printed, text: printed, lower: printed.toLowerCase(), ending: null };
}
