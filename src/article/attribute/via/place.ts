/**
 * An outlet named in a sentence, and the word that leads to its name: a preposition or a verb, over what describes it.
 *
 * Example: in `told Anna Reed of the Harbour Radio` and in `with the country’s biggest paper Dagblad` it is `told` and `with`.
 */

import { OUTLET_DETERMINERS } from '../../../lexicon/en/channel-words.ts';
import { BROADCASTS, OUTLET_PEOPLE } from '../../../lexicon/en/media-words.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import type { Span } from '../../../model.ts';
import { isCapitalised, isPossessive, type Word } from '../words.ts';

/** The words of one sentence that stand in nobody's words, and the outlet that those from `start` to `end` name. */
export interface Place {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Null where no list has the outlet. */
  readonly kind: OutletKind | null;
}

const DESCRIBING = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN']);
const FARTHEST = 7;

const describes = (word: Word) =>
  OUTLET_DETERMINERS.has(word.lower) || isPossessive(word) || (DESCRIBING.has(word.pos) && !isCapitalised(word));

/** `Bill Marsh of CNN`, `the editorial board of the Post`, `an episode of Today`: what stands before `of` belongs to the outlet. */
const belongs = (word: Word | undefined) =>
  word !== undefined && (isCapitalised(word) || OUTLET_PEOPLE.has(word.lower) || BROADCASTS.has(word.lower));

/** Index of the word that leads to the outlet's name; -1 where its sentence begins with it. */
export function leader({ words, start }: Place): number {
  let inPerson = false;
  for (let i = start - 1; i >= Math.max(0, start - FARTHEST); i--) {
    const word = words[i];
    if (!word) break;
    if (word.lower === 'of' && belongs(words[i - 1])) {
      inPerson = true;
      continue;
    }
    const owns = isPossessive(words[i + 1]) || inPerson;
    if (!describes(word) && !(owns && isCapitalised(word) && DESCRIBING.has(word.pos))) return i;
  }
  return -1;
}

/** So many characters from a name its sentence still tells of it. */
const NEAR = 400;

/** What stands near an offset in its sentence: all of it, but for the very longest. */
export const nearIn = (text: string, [start, end]: Span, offset: number): string =>
  text.slice(Math.max(start, offset - NEAR), Math.min(end, offset + NEAR));

const has = (list: ReadonlySet<string>, words: readonly Word[]) => words.some(({ lower }) => list.has(lower));

/** Does one of the listed words stand among the few before `at`? */
export const isSoonBefore = (words: readonly Word[], at: number, list: ReadonlySet<string>, farthest = 8): boolean =>
  at > 0 && has(list, words.slice(Math.max(0, at - farthest), at));

/** Index of the first listed word behind the name, over no more than a few that describe it: `CNN’s first town hall`. */
export function nounBehind({ words, end }: Place, list: ReadonlySet<string>, farthest = 4): number {
  for (let i = end; i < Math.min(words.length, end + farthest); i++) {
    const word = words[i];
    if (!word) break;
    if (list.has(word.lower)) return i;
    if (!isPossessive(word) && !DESCRIBING.has(word.pos) && word.lower !== 'in') break;
  }
  return -1;
}
