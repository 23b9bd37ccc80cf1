/** Prints with the same normal form are one wording: compared once, however often they are printed. */

import type { QuoteRecord } from '../../schema.ts';
import { byUnits, contentId } from '../ids.ts';
import type { Occurrence } from '../types.ts';
import { voiceOf } from '../voices.ts';
import { keysOf, SHINGLE } from './keys.ts';
import { type Passage, passageOf } from './passage.ts';
import { normalsOf, type Word, wordsOf } from './words.ts';

/**
 * From this many words on, the same words are the same utterance whoever is said to have said them. Below, two people
 * may well have used them independently: each speaker's are a wording of their own.
 */
export const FIRM_WORDS = 8;

export interface WordedPrint extends Passage {
  readonly occurrence: Occurrence;
}

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
export interface PrintedWording extends Wording {
  readonly meets: boolean;
  readonly prints: readonly WordedPrint[];
}

/** A wording while it is compared. */
export interface SpelledWording extends Wording {
  readonly words: readonly Word[];
}

/** Field by field: a spread costs more than reading the words, and this runs for every pair. */
export function spelled({ id, text, length, verbatim, voices, days, articles }: Wording): SpelledWording {
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

/** A quotation and what its article says of it. `named` says that its speaker has a name; a description names nobody. */
export interface Quoted {
  readonly quotation: QuoteRecord;
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

/** Whose short words these are: the speaker's; of very few words, or where nobody is named, this article's alone. */
function ownersOf({ quotation, article }: Quoted, length: number, voice: readonly string[]): readonly string[] {
  if (length >= FIRM_WORDS) return [];
  return length >= SHINGLE && voice.length > 0 ? [voice.join(' ')] : [article, quotation.speaker ?? ''];
}

const NOBODY: readonly string[] = [];
const NO_VOICES: readonly (readonly string[])[] = [];

/** One print as a wording: nothing but its article is asked. `voice` reads a name, and may remember what it read. */
export function localWording(
  quoted: Quoted,
  voice = voiceOf,
): {
  readonly wording: Wording;
  readonly meets: boolean;
  readonly passage: Passage;
} {
  const { quotation, named, article, date } = quoted;
  const passage = passageOf(quotation);
  const words = normalsOf(passage.text);
  const own = named && quotation.speaker !== null ? voice(quotation.speaker) : NOBODY;
  const meets = quotation.nestedIn === null && words.length > 0;
  const wording = {
    id: contentId('w', meets ? [words.join(' '), ...ownersOf(quoted, words.length, own)] : [quotation.id]),
    text: passage.text,
    length: words.length,
    verbatim: passage.verbatim,
    voices: own.length > 0 ? [own] : NO_VOICES,
    days: dayOf(date),
    articles: [article],
  };
  return { wording, meets, passage };
}

const byQuotation = (a: WordedPrint, b: WordedPrint) =>
  byUnits(a.occurrence.quotation.id, b.occurrence.quotation.id) ||
  byUnits(a.occurrence.article.key, b.occurrence.article.key);

function distinct<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly Value[] {
  if (values.length < 2) return values;
  return [...values].sort(order).filter((value, i, sorted) => i === 0 || order(sorted[i - 1] ?? value, value) !== 0);
}

const byWords = (a: readonly string[], b: readonly string[]) => byUnits(a.join(' '), b.join(' '));

/** Prints of one wording while they come in. */
interface Group {
  readonly meets: boolean;
  readonly wordings: [Wording, ...Wording[]];
  readonly prints: WordedPrint[];
}

/** Prints of one wording, each by itself, as one: of its texts the first in the order of UTF-16 units. */
export function united(wordings: readonly [Wording, ...Wording[]]): Wording {
  const [first, ...others] = wordings;
  if (others.length === 0) return first;
  return {
    id: first.id,
    text: wordings.map(({ text }) => text).sort(byUnits)[0] ?? first.text,
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

function printed({ meets, wordings, prints }: Group): PrintedWording {
  const { id, text, length, verbatim, voices, days, articles } = united(wordings);
  return { id, text, length, verbatim, voices, days, articles, meets, prints: prints.sort(byQuotation) };
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
    const quoted = { quotation, named: speaker?.named === true, article: article.key, date: article.record.date };
    const { wording, meets, passage } = localWording(quoted, voice);
    const { text, verbatim, seams, embedded } = passage;
    const print = { text, verbatim, seams, embedded, occurrence };
    const group = groups.get(wording.id);
    if (group) {
      group.prints.push(print);
      group.wordings.push(wording);
    } else groups.set(wording.id, { meets, wordings: [wording], prints: [print] });
  }
  return [...groups.values()].map(printed).sort((a, b) => byUnits(a.id, b.id));
}
