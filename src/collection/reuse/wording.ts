/** Wordings: the words and context by which prints are compared. */
import { nameTokensOf } from '../name-tokens.ts';
import { type ComparedWord, comparedWords } from './words.ts';

/**
 * With at least this many words, equal words are one utterance under any speaker. Speakers may use fewer words independently,
 * so each speaker then has a separate wording.
 */
export const FIRM_WORDS = 8;

/**
 * Everything that a comparison reads; each print contributes without knowledge of other articles. `length` counts the
 * words. `voices` are the tokens of the speakers' names, `days` the dates as days since 1970, `articles` the article keys; all
 * distinct and sorted.
 */
export interface Wording {
  readonly id: string;
  readonly text: string;
  readonly length: number;
  readonly verbatim: boolean;
  readonly voices: readonly (readonly string[])[];
  readonly days: readonly number[];
  readonly articles: readonly string[];
}

/** A wording with its words. */
export interface TokenizedWording extends Wording {
  readonly words: readonly ComparedWord[];
}

/** Field by field: a spread costs more than tokenizing, and this runs for every pair. */
export function tokenizedWording(wording: Omit<Wording, 'text'>, text: string): TokenizedWording {
  const { id, length, verbatim, voices, days, articles } = wording;
  return { id, text, length, verbatim, voices, days, articles, words: comparedWords(text) };
}

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** Days since 1970 of a date that has a day, as a list of one or none. */
function dayNumber(when: string | null): readonly number[] {
  const [date] = DATE.exec(when ?? '') ?? [];
  const day = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) ? [day] : [];
}

/** `named`: the speaker has a name rather than a description. */
interface PrintInArticle {
  readonly quotation: { readonly speaker: string | null; readonly length: number; readonly verbatim: boolean };
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

const NO_TOKENS: readonly string[] = [];
const NO_NAMES: readonly (readonly string[])[] = [];

/** Tokens of the speaker's name, as a list of one or none; `voice` tokenizes names and may cache them. */
export function speakerNamesOf(
  { quotation: { speaker }, named }: PrintInArticle,
  voice = nameTokensOf,
): Wording['voices'] {
  const own = named && speaker !== null ? voice(speaker) : NO_TOKENS;
  return own.length > 0 ? [own] : NO_NAMES;
}

/** The part of a wording that one print contributes. */
export function factsOfPrint(said: PrintInArticle, voice = nameTokensOf): Omit<Wording, 'id' | 'text'> {
  const { length, verbatim } = said.quotation;
  return {
    length,
    verbatim,
    voices: speakerNamesOf(said, voice),
    days: dayNumber(said.date),
    articles: [said.article],
  };
}
