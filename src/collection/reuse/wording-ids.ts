/** Numbers of wordings that are stable between runs while the prints of a wording are the same. */

import type { FormerPlaces } from '../../database/index.ts';
import type { Occurrence } from '../types.ts';
import type { PrintedWording } from './wordings.ts';

/** `numbers` has the number of each wording; `fresh` are indices of new wordings, `gone` numbers of former ones. */
export interface WordingIds {
  readonly numbers: readonly number[];
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
}

const HEX = 16;
/** Hex digits of the key that, with one more bit, fit an exact integer. */
const DIGITS = 12;

/** The article of a quotation and whether its speaker is named, in 49 bits. A wording depends on these and on the record. */
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
  const numbers = wordings.map((wording, index) => {
    const number = formerNumber(wording);
    if (number >= 0) {
      sizes.delete(number);
      return number;
    }
    fresh.push(index);
    return next++;
  });
  return { numbers, fresh, gone: [...sizes.keys()] };
}
