/** What two prints are compared by. */
import type { QuoteRecord } from '../../schema.ts';
import { voiceOf } from '../voices.ts';
import { type Passage, passageOf, type Worded } from './passage.ts';
import { normalsOf, type Word, wordsOf } from './words.ts';

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
export interface SpelledWording extends Wording {
  readonly words: readonly Word[];
}

/** Field by field: a spread costs more than reading the words, and this runs for every pair. */
export function spelled({ id, text, length, verbatim, voices, days, articles }: Wording): SpelledWording {
  return { id, text, length, verbatim, voices, days, articles, words: wordsOf(text) };
}

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** The day since 1970, where a date says at least that. */
function dayOf(when: string | null): readonly number[] {
  const [date] = DATE.exec(when ?? '') ?? [];
  const day = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) ? [day] : [];
}

/** A quotation and what its article says of it. `named` says that its speaker has a name; a description names nobody. */
export interface Quoted {
  readonly quotation: Worded & Pick<QuoteRecord, 'id' | 'speaker' | 'nestedIn'>;
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

/** The same of one print, wherever it stands in its article. */
export type Unnested = Omit<Quoted, 'quotation'> & { readonly quotation: Worded & Pick<QuoteRecord, 'id' | 'speaker'> };

const NOBODY: readonly string[] = [];
const NO_VOICES: readonly (readonly string[])[] = [];

/** What one print says of itself as a wording, but for the id; `normals` are its words. */
export interface Local {
  readonly wording: Omit<Wording, 'id'>;
  readonly passage: Passage;
  readonly normals: readonly string[];
}

/** Nothing but the article of the print is asked. `voice` reads a name, and may remember what it read. */
export function localOf({ quotation, named, article, date }: Unnested, voice = voiceOf): Local {
  const passage = passageOf(quotation);
  const normals = normalsOf(passage.text);
  const own = named && quotation.speaker !== null ? voice(quotation.speaker) : NOBODY;
  const wording = {
    text: passage.text,
    length: normals.length,
    verbatim: passage.verbatim,
    voices: own.length > 0 ? [own] : NO_VOICES,
    days: dayOf(date),
    articles: [article],
  };
  return { wording, passage, normals };
}
