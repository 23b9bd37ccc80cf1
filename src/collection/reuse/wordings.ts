/** Prints with the same normal form are one wording: compared once, however often they are printed. */

import { contentId } from '../content-id.ts';
import { byUnits } from '../ids.ts';
import type { Occurrence } from '../types.ts';
import { voiceOf } from '../voices.ts';
import { keysOf, SHINGLE } from './keys.ts';
import type { Passage } from './passage.ts';
import { FIRM_WORDS, localOf, type Quoted, type Wording } from './wording.ts';
import { wordsOf } from './words.ts';

export interface WordedPrint extends Passage {
  readonly occurrence: Occurrence;
}

/** A wording with its prints, sorted by the id of the quotation. `meets` is false where it is compared with nothing. */
export interface PrintedWording extends Wording {
  readonly meets: boolean;
  readonly prints: readonly WordedPrint[];
}

export const keysOfWording = ({ meets, text }: { readonly meets: boolean; readonly text: string }) =>
  meets ? keysOf(wordsOf(text)) : [];

/** Whose short words these are: the speaker's; of very few words, or where nobody is named, this article's alone. */
function ownersOf({ quotation, article }: Quoted, length: number, voice: readonly string[]): readonly string[] {
  if (length >= FIRM_WORDS) return [];
  return length >= SHINGLE && voice.length > 0 ? [voice.join(' ')] : [article, quotation.speaker ?? ''];
}

/** One print as a wording. `voice` reads a name, and may remember what it read. */
export function localWording(
  quoted: Quoted,
  voice = voiceOf,
): {
  readonly wording: Wording;
  readonly meets: boolean;
  readonly passage: Passage;
} {
  const { wording, passage, normals } = localOf(quoted, voice);
  const { quotation } = quoted;
  const meets = quotation.nestedIn === null && normals.length > 0;
  const own = wording.voices[0] ?? [];
  const id = contentId('w', meets ? [normals.join(' '), ...ownersOf(quoted, normals.length, own)] : [quotation.id]);
  return { wording: { id, ...wording }, meets, passage };
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
    const { text, verbatim, seams } = passage;
    const print = { text, verbatim, seams, occurrence };
    const group = groups.get(wording.id);
    if (group) {
      group.prints.push(print);
      group.wordings.push(wording);
    } else groups.set(wording.id, { meets, wordings: [wording], prints: [print] });
  }
  return [...groups.values()].map(printed).sort((a, b) => byUnits(a.id, b.id));
}
