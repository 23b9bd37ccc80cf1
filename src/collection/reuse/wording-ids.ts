/** Wordings under numbers that they keep from run to run, for as long as the same prints have them. */

import type { FormerPlaces } from '../../database/index.ts';
import type { Occurrence } from '../types.ts';
import type { PrintedWording } from './wordings.ts';

/** `numbers` has the number of each wording in turn; `fresh` are places among the wordings, `gone` numbers. */
export interface WordingIds {
  readonly numbers: readonly number[];
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
}

const HEX = 16;
/** So many digits of the key, and one bit more, are a number that is exact. */
const DIGITS = 12;

/** What a wording owes to a quotation beside its record, in 49 bits: the article, and whether its speaker has a name. */
export const contextMarkOf = ({ article, speaker }: Occurrence): number =>
  2 * Number.parseInt(article.key.slice(0, DIGITS), HEX) + (speaker?.named ? 1 : 0);

export function assignWordingIds(wordings: readonly PrintedWording[], former: FormerPlaces): WordingIds {
  const sizes = new Map<number, number>();
  let next = 0;
  for (const number of former.wordings) {
    if (number < 0) continue;
    sizes.set(number, (sizes.get(number) ?? 0) + 1);
    next = Math.max(next, number + 1);
  }
  const formerNumber = ({ prints }: PrintedWording): number => {
    const number = former.wordings[prints[0]?.quotation.place ?? -1] ?? -1;
    const same = prints.every((print) => {
      const { place } = print.quotation;
      return former.wordings[place] === number && former.marks[place] === contextMarkOf(print);
    });
    return number >= 0 && same && sizes.get(number) === prints.length ? number : -1;
  };
  const fresh: number[] = [];
  const numbers = wordings.map((wording, place) => {
    const number = formerNumber(wording);
    if (number >= 0) {
      sizes.delete(number);
      return number;
    }
    fresh.push(place);
    return next++;
  });
  return { numbers, fresh, gone: [...sizes.keys()] };
}
