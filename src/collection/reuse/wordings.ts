/** Prints with the same normal form are one wording: compared once, however often they are printed. */

import type { QuoteRecord } from '../../schema.ts';
import { byUnits, contentId } from '../ids.ts';
import type { Occurrence, Passage, QuotationFacts } from '../types.ts';
import { voiceOf } from '../voices.ts';
import { keysOf, SHINGLE } from './keys.ts';
import { passageOf } from './passage.ts';
import { ownWords } from './steps.ts';
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

/** A wording with its prints, sorted by the id of the quotation. `meets` is false where it is compared with nothing. */
export interface PrintedWording extends Omit<Wording, 'text'> {
  readonly meets: boolean;
  readonly prints: readonly Occurrence[];
}

/** A wording while it is compared. */
export interface SpelledWording extends Wording {
  readonly words: readonly Word[];
}

/** Field by field: a spread costs more than reading the words, and this runs for every pair. */
export function spelled(wording: Omit<Wording, 'text'>, text: string): SpelledWording {
  const { id, length, verbatim, voices, days, articles } = wording;
  return { id, text, length, verbatim, voices, days, articles, words: wordsOf(text) };
}

export const keysOfWording = ({ meets, text }: { readonly meets: boolean; readonly text: string }) =>
  meets ? keysOf(wordsOf(text)) : [];

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** The day since 1970, where a date says at least that. */
function dayOf(when: string | null): readonly number[] {
  const [date] = DATE.exec(when ?? '') ?? [];
  const day = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) ? [day] : [];
}

/** What the words of a quotation are known by wherever they are printed; `words` is the hash of them all. */
export type Worded = Pick<QuotationFacts, 'words' | 'length' | 'own' | 'verbatim'>;

export function worded({ text, verbatim }: Passage): Worded {
  const words = normalsOf(text);
  // What an editor put in stands in brackets.
  const own = text.includes('[') ? ownWords({ text, words: wordsOf(text) }) : words.length;
  return { words: contentId('', [words.join(' ')]), length: words.length, own, verbatim };
}

/** A quotation and what its article says of it. `named` says that its speaker has a name; a description names nobody. */
interface Quoted {
  readonly quotation: Pick<QuotationFacts, 'id' | 'nestedIn' | 'speaker'> & Worded;
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

/** Whose short words these are: the speaker's; of very few words, or where nobody is named, this article's alone. */
function ownersOf({ quotation, article }: Quoted, voice: readonly string[]): readonly string[] {
  const { length, speaker } = quotation;
  if (length >= FIRM_WORDS) return [];
  return length >= SHINGLE && voice.length > 0 ? [voice.join(' ')] : [article, speaker ?? ''];
}

const NOBODY: readonly string[] = [];
const NO_VOICES: readonly (readonly string[])[] = [];

/** One print as a wording, but for its text. `voice` reads a name, and may remember what it read. */
function wordingIn(quoted: Quoted, voice = voiceOf): Met {
  const { quotation, named, article, date } = quoted;
  const own = named && quotation.speaker !== null ? voice(quotation.speaker) : NOBODY;
  const meets = quotation.nestedIn === null && quotation.length > 0;
  return {
    id: contentId('w', meets ? [quotation.words, ...ownersOf(quoted, own)] : [quotation.id]),
    length: quotation.length,
    verbatim: quotation.verbatim,
    voices: own.length > 0 ? [own] : NO_VOICES,
    days: dayOf(date),
    articles: [article],
    meets,
  };
}

/** The same with its text: nothing but its article is asked. */
export function localWording({ quotation, ...where }: Omit<Quoted, 'quotation'> & { readonly quotation: QuoteRecord }) {
  const passage = passageOf(quotation);
  const { id, nestedIn, speaker } = quotation;
  const { meets, ...wording } = wordingIn({ ...where, quotation: { id, nestedIn, speaker, ...worded(passage) } });
  return { wording: { ...wording, text: passage.text } satisfies Wording, meets };
}

const byQuotation = (a: Occurrence, b: Occurrence) =>
  byUnits(a.quotation.id, b.quotation.id) || byUnits(a.article.key, b.article.key);

function distinct<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly Value[] {
  if (values.length < 2) return values;
  return [...values].sort(order).filter((value, i, sorted) => i === 0 || order(sorted[i - 1] ?? value, value) !== 0);
}

const byWords = (a: readonly string[], b: readonly string[]) => byUnits(a.join(' '), b.join(' '));

type Untexted = Omit<Wording, 'text'>;
type Met = Untexted & { readonly meets: boolean };

/** Prints of one wording while they come in. */
interface Group {
  readonly wordings: [Met, ...Met[]];
  readonly prints: Occurrence[];
}

function together(wordings: readonly [Untexted, ...Untexted[]]): Untexted {
  const [first, ...others] = wordings;
  if (others.length === 0) return first;
  return {
    id: first.id,
    length: first.length,
    verbatim: wordings.some(({ verbatim }) => verbatim),
    voices: distinct(
      wordings.flatMap(({ voices }) => voices),
      byWords,
    ),
    days: distinct(
      wordings.flatMap(({ days }) => days),
      (a, b) => a - b,
    ),
    articles: distinct(
      wordings.flatMap(({ articles }) => articles),
      byUnits,
    ),
  };
}

/** Of the texts of one wording the first in the order of UTF-16 units. */
export const textOf = (texts: readonly string[]): string => [...texts].sort(byUnits)[0] ?? '';

/** Prints of one wording, each by itself, as one. */
export const united = (wordings: readonly [Wording, ...Wording[]]): Wording => ({
  ...together(wordings),
  text: textOf(wordings.map(({ text }) => text)),
});

function printed({ wordings, prints }: Group): PrintedWording {
  const { id, length, verbatim, voices, days, articles } = together(wordings);
  const [{ meets }] = wordings;
  return { id, length, verbatim, voices, days, articles, meets, prints: prints.sort(byQuotation) };
}

function remembering(read: typeof voiceOf): typeof voiceOf {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const words = known.get(name) ?? read(name);
    known.set(name, words);
    return words;
  };
}

/**
 * Occurrences → wordings, sorted by id. What is quoted inside another's quotation, and what has no words, meets nothing
 * else: each is a wording of its own.
 */
export function toWordings(occurrences: readonly Occurrence[]): readonly PrintedWording[] {
  const groups = new Map<string, Group>();
  const voice = remembering(voiceOf);
  for (const occurrence of occurrences) {
    const { quotation, article, speaker } = occurrence;
    const quoted = { quotation, named: speaker?.named === true, article: article.key, date: article.facts.date };
    const wording = wordingIn(quoted, voice);
    const group = groups.get(wording.id);
    if (group) {
      group.prints.push(occurrence);
      group.wordings.push(wording);
    } else groups.set(wording.id, { wordings: [wording], prints: [occurrence] });
  }
  return [...groups.values()].map(printed).sort((a, b) => byUnits(a.id, b.id));
}
