/**
 * An outlet that shows itself by its house marks: its end sign, the names it has for itself. Two signs at least.
 *
 * Example: `… told El Reg that …` and, at the end of the last sentence, `®`
 */

import { HOUSE_MARKS, type HouseMarks } from '../../lexicon/en/house-marks.ts';
import type { Span } from '../../model.ts';
import type { Facts } from '../fields.ts';
import type { Page } from './page.ts';

const FEWEST_SIGNS = 2;
/** More of them tell no more. */
const MOST_OF_ONE = 3;

const isWordPart = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Places where `words` stand as whole words. */
function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MOST_OF_ONE;
    at = text.indexOf(words, at + words.length)
  ) {
    const end = at + words.length;
    if (!isWordPart(text[at - 1]) && !isWordPart(text[end])) places.push([at, end]);
  }
  return places;
}

/** The end sign after the point of a sentence that ends a line. */
function endSigns({ tail }: Page, marks: HouseMarks): Span[] {
  return tail.flatMap(({ text, span }): Span[] => {
    const mark = marks.endMarks.find((sign) => text.endsWith(sign));
    if (mark === undefined || !/[.!?]["”’')\]]*\s*$/.test(text.slice(-40).slice(0, -mark.length))) return [];
    return [[span[1] - mark.length, span[1]]];
  });
}

export function houseMark(page: Page): Facts {
  for (const marks of HOUSE_MARKS) {
    const ends = endSigns(page, marks);
    const own = marks.ownNames.flatMap((name) => placesOf(page.text, name));
    const [sign] = [...own, ...ends];
    if (!sign) continue;
    // Beside its end sign the plain name counts too; beside its own names it does not: anybody may print both.
    const named = ends.length > 0 && placesOf(page.text, marks.outlet).length > 0;
    if (own.length + ends.length + (named ? 1 : 0) < FEWEST_SIGNS) continue;
    return { outlet: { value: marks.outlet, evidence: { rule: 'house-mark', span: sign } } };
  }
  return {};
}
