/** A text as the words that two prints of it have in common, however each house writes them. */
import { hashOf, type WordHash } from './hashes.ts';

/**
 * One word: its normal form, and where it stands in the passage. `inserted` says that all of it stands in square
 * brackets, `afterGap` that the print leaves something out before it, `capital` that it is written with a capital.
 */
export interface Word extends WordHash {
  readonly normal: string;
  readonly start: number;
  readonly end: number;
  readonly inserted: boolean;
  readonly afterGap: boolean;
  readonly capital: boolean;
}

/** An editor's insertion is short: a bracket that does not close within this many characters is a stray one. */
const INSERTION = /\[[^[\]]{1,80}\]/gu;
/** What stands between separators. Hyphens and dashes part words, so that "cyber-threat" meets "cyber threat". */
const RUN = /[^\s\-/…\u2010-\u2015]+/gu;
const ELLIPSIS = /…|\.{2}/u;
/** Two full stops or more separate as an ellipsis does. */
const STOPS = /\.{2,}/gu;
const GAP = /…|\s\.\s/u;
const CAPITAL = /^[^\p{L}\p{N}]*\p{Lu}/u;
/** Houses differ over a name that ends in s: "James's" and "James'". */
const POSSESSIVE = /(?<=s)['’]s(?=\P{L}*$)/iu;
const NOT_IN_WORDS = /[^\p{L}\p{N}]+/gu;
/** Most words need nothing done to them, and most others no more than ASCII can say. */
const PLAIN = /^[a-z]+$/;
const NOT_IN_ASCII_WORDS = /[^a-z0-9]+/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Lower-case, compatibility forms unified, diacritics, punctuation and brackets gone: "[T]he" → "the". */
function normalWord(run: string): string {
  if (PLAIN.test(run)) return run;
  const text = run.replace(POSSESSIVE, '');
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(NOT_IN_ASCII_WORDS, '');
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(NOT_IN_WORDS, '');
}

type Range = readonly [start: number, end: number];

function insertionsIn(text: string): readonly Range[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(INSERTION)].map((found) => [found.index, found.index + found[0].length] as const);
}

/** All that is a word in the run stands in brackets. */
function isInserted(text: string, [start, end]: Range, insertions: readonly Range[]): boolean {
  const around = insertions.find(([open, close]) => open < end && close > start);
  if (!around) return false;
  return normalWord(text.slice(start, Math.max(start, around[0])) + text.slice(Math.min(end, around[1]), end)) === '';
}

/** The words of a passage in order. */
export function wordsOf(passage: string): readonly Word[] {
  const text = passage.includes('..') ? passage.replace(STOPS, (stops) => '…'.repeat(stops.length)) : passage;
  const insertions = insertionsIn(text);
  const gaps = ELLIPSIS.test(text) || text.includes(' . ');
  const words: Word[] = [];
  let last = 0;
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const normal = normalWord(run);
    if (normal === '') continue;
    const end = start + run.length;
    const between = gaps ? text.slice(last, start) : '';
    const capital = !PLAIN.test(run) && CAPITAL.test(run);
    const inserted = insertions.length > 0 && isInserted(text, [start, end], insertions);
    const { low, high } = hashOf(normal);
    words.push({ normal, low, high, start, end, inserted, afterGap: gaps && GAP.test(between), capital });
    last = end;
  }
  return words;
}
