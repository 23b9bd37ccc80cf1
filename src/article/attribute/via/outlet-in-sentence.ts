/**
 * Locates an outlet in a sentence, and the preposition or verb that governs its name.
 *
 * Example: `told` in `told Anna Reed of the Harbour Radio`; `with` in `with the country’s biggest paper Dagblad`.
 */

import { OUTLET_DETERMINERS } from '../../../lexicon/en/channel-words.ts';
import { BROADCAST_NOUNS, KINDS_OF_OUTLET, OUTLET_AUDIENCES, OUTLET_PEOPLE } from '../../../lexicon/en/media-words.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import type { Span } from '../../../model.ts';
import { listedKind } from '../gazetteer.ts';
import { type ArticleWord, isCapitalised, isPossessive } from '../words.ts';

/** The words of a sentence outside quotation marks, and the outlet named by the words `[start, end)`. */
export interface OutletInSentence {
  readonly words: readonly ArticleWord[];
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Null if no list has the outlet. */
  readonly kind: OutletKind | null;
  /** False if only its place in the sentence makes it an outlet. */
  readonly isKnown: boolean;
}

const DESCRIBING = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN']);
const FARTHEST = 7;

/** `Italian`, `Nairobi-based`. */
const isOfOrigin = ({ text }: ArticleWord) => listedKind(text) === 'demonym' || /-\p{Ll}/u.test(text);

const describes = (word: ArticleWord) =>
  OUTLET_DETERMINERS.has(word.lower) ||
  isPossessive(word) ||
  (DESCRIBING.has(word.pos) && (!isCapitalised(word) || isOfOrigin(word)));

const OF_OUTLETS = [OUTLET_PEOPLE, OUTLET_AUDIENCES, BROADCAST_NOUNS];

/** Words before `of` that belong to the outlet: `Bill Marsh of CNN`, `listeners of Delta Radio`, `an episode of Today`. */
const belongs = (word: ArticleWord | undefined) =>
  word !== undefined && (isCapitalised(word) || OF_OUTLETS.some((list) => list.has(word.lower)));

/** Index of the word that governs the outlet's name; -1 if there is none. */
export function leadingWordIndex({ words, start }: OutletInSentence): number {
  let inPerson = false;
  let withKind = false;
  for (let i = start - 1; i >= Math.max(0, start - FARTHEST); i--) {
    const word = words[i];
    if (!word) break;
    if (word.lower === 'of' && belongs(words[i - 1])) {
      inPerson = true;
      continue;
    }
    withKind ||= KINDS_OF_OUTLET.has(word.text);
    const mayBeNamed = isPossessive(words[i + 1]) || inPerson || withKind;
    if (!describes(word) && !(mayBeNamed && isCapitalised(word) && DESCRIBING.has(word.pos))) return i;
  }
  return -1;
}

/** Number of characters around a name that count as its sentence. */
const NEAR = 400;

/** The part of a sentence near an offset; the whole sentence unless it is very long. */
export const sentenceNear = (text: string, [start, end]: Span, offset: number): string =>
  text.slice(Math.max(start, offset - NEAR), Math.min(end, offset + NEAR));

const has = (list: ReadonlySet<string>, words: readonly ArticleWord[]) => words.some(({ lower }) => list.has(lower));

/** Whether one of the `farthest` words before `at` is in the list. */
export const isShortlyBefore = (
  words: readonly ArticleWord[],
  at: number,
  list: ReadonlySet<string>,
  farthest = 8,
): boolean => at > 0 && has(list, words.slice(Math.max(0, at - farthest), at));

/** Index of the first listed word after the name, skipping words that describe it: `CNN’s first town hall`; -1 if there is none. */
export function nounAfter({ words, end }: OutletInSentence, list: ReadonlySet<string>, farthest = 4): number {
  for (let i = end; i < Math.min(words.length, end + farthest); i++) {
    const word = words[i];
    if (!word) break;
    if (list.has(word.lower)) return i;
    if (!isPossessive(word) && !DESCRIBING.has(word.pos) && word.lower !== 'in') break;
  }
  return -1;
}
