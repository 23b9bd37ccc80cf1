/** What two prints are compared by. */
import { nameTokensOf } from '../name-tokens.ts';
import { type ComparedWord, comparedWords } from './words.ts';

/**
 * From this many words on, the same words are the same utterance whoever is said to have said them. Below, two people
 * may well have used them independently: each speaker's are a wording of their own.
 */
export const FIRM_WORDS = 8;

/**
 * What two wordings are compared by; an article alone says it, nothing has to be known of any other. `length` counts the
 * words. `voices` are the names under which the prints have it, each as its words, `days` the days since 1970 of their dates,
 * `articles` the keys of theirs; all without repeats and in order.
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

/** A wording while it is compared. */
export interface TokenizedWording extends Wording {
  readonly words: readonly ComparedWord[];
}

/** Field by field: a spread costs more than reading the words, and this runs for every pair. */
export function tokenizedWording(wording: Omit<Wording, 'text'>, text: string): TokenizedWording {
  const { id, length, verbatim, voices, days, articles } = wording;
  return { id, text, length, verbatim, voices, days, articles, words: comparedWords(text) };
}

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** The day since 1970, where a date says at least that. */
function dayOf(when: string | null): readonly number[] {
  const [date] = DATE.exec(when ?? '') ?? [];
  const day = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) ? [day] : [];
}

/** What is asked of a print. `named` says that its speaker has a name; a description names nobody. */
interface PrintInArticle {
  readonly quotation: { readonly speaker: string | null; readonly length: number; readonly verbatim: boolean };
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

const NO_TOKENS: readonly string[] = [];
const NO_NAMES: readonly (readonly string[])[] = [];

/** The name under which one print has its words, as a list of none or one; `voice` reads a name, and may remember what it read. */
export function speakerNamesOf(
  { quotation: { speaker }, named }: PrintInArticle,
  voice = nameTokensOf,
): Wording['voices'] {
  const own = named && speaker !== null ? voice(speaker) : NO_TOKENS;
  return own.length > 0 ? [own] : NO_NAMES;
}

/** What one print says of itself as a wording: nothing but its article is asked. */
export function factsOfPrint(said: PrintInArticle, voice = nameTokensOf): Omit<Wording, 'id' | 'text'> {
  const { length, verbatim } = said.quotation;
  return { length, verbatim, voices: speakerNamesOf(said, voice), days: dayOf(said.date), articles: [said.article] };
}
