/** Prints with the same normal form are one wording: compared once, however often they are printed. */
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

export const spelled = (wording: Wording): SpelledWording => ({ ...wording, words: wordsOf(wording.text) });

export const keysOfWording = ({ meets, text }: PrintedWording) => (meets ? keysOf(wordsOf(text)) : []);

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** The day since 1970, where a date says at least that. */
export function dayOf(when: string | null): readonly number[] {
  const [date] = DATE.exec(when ?? '') ?? [];
  const day = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY;
  return Number.isInteger(day) ? [day] : [];
}

/** The name that the print gives, as words; a description ("a spokesman") names nobody. */
function namedVoice({ speaker, quotation }: Occurrence): readonly string[] {
  return speaker?.named ? voiceOf(quotation.speaker ?? speaker.name) : [];
}

/** Whose short words these are: the speaker's; of very few words, or where nobody is named, this article's alone. */
function ownersOf({ speaker, article }: Occurrence, length: number): readonly string[] {
  if (length >= FIRM_WORDS) return [];
  return length >= SHINGLE && speaker ? [speaker.id] : [article.key, speaker?.id ?? ''];
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
  readonly length: number;
  readonly meets: boolean;
  readonly prints: WordedPrint[];
}

function toWording(id: string, { length, meets, prints }: Group): PrintedWording {
  const sorted = prints.sort(byQuotation);
  const occurrences = sorted.map(({ occurrence }) => occurrence);
  return {
    id,
    text: sorted[0]?.text ?? '',
    length,
    verbatim: sorted.some(({ verbatim }) => verbatim),
    voices: distinct(
      occurrences.map(namedVoice).filter((voice) => voice.length > 0),
      byWords,
    ),
    days: distinct(
      occurrences.flatMap(({ article }) => dayOf(article.record.date)),
      (a, b) => a - b,
    ),
    articles: distinct(
      occurrences.map(({ article }) => article.key),
      byUnits,
    ),
    meets,
    prints: sorted,
  };
}

/**
 * Occurrences → wordings, sorted by id. What is quoted inside another's quotation, and what has no words, meets nothing
 * else: each is a wording of its own.
 */
export function toWordings(occurrences: readonly Occurrence[]): readonly PrintedWording[] {
  const groups = new Map<string, Group>();
  for (const occurrence of occurrences) {
    const { quotation } = occurrence;
    const print = { ...passageOf(quotation), occurrence };
    const words = normalsOf(print.text);
    const meets = quotation.nestedIn === null && words.length > 0;
    const id = contentId('w', meets ? [words.join(' '), ...ownersOf(occurrence, words.length)] : [quotation.id]);
    const group = groups.get(id);
    if (group) group.prints.push(print);
    else groups.set(id, { length: words.length, meets, prints: [print] });
  }
  return [...groups].map(([id, group]) => toWording(id, group)).sort((a, b) => byUnits(a.id, b.id));
}
