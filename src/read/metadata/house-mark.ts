/**
 * Recognises an outlet by at least two house marks: its end sign, and the names that it uses for itself.
 *
 * Example: `… told El Reg that …` and, at the end of the last sentence, `®`
 */

import { HOUSE_MARKS, type HouseMarks } from '../../lexicon/en/house-marks.ts';
import type { Span } from '../../model.ts';
import type { MetadataFacts } from '../fields.ts';
import type { TextPage } from './page.ts';

const FEWEST_SIGNS = 2;
/** Further occurrences add no information. */
const MOST_OF_ONE = 3;

const isWordPart = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Spans where `words` occur as whole words. */
function occurrencesOfWords(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && spans.length < MOST_OF_ONE;
    at = text.indexOf(words, at + words.length)
  ) {
    const end = at + words.length;
    if (!isWordPart(text[at - 1]) && !isWordPart(text[end])) spans.push([at, end]);
  }
  return spans;
}

/** End signs after the last sentence of a line. */
function endSigns({ tail }: TextPage, marks: HouseMarks): Span[] {
  return tail.flatMap(({ text, span }): Span[] => {
    const mark = marks.endMarks.find((sign) => text.endsWith(sign));
    if (mark === undefined || !/[.!?]["”’')\]]*\s*$/.test(text.slice(-40).slice(0, -mark.length))) return [];
    return [[span[1] - mark.length, span[1]]];
  });
}

export function houseMark(page: TextPage): MetadataFacts {
  for (const marks of HOUSE_MARKS) {
    const ends = endSigns(page, marks);
    const own = marks.ownNames.flatMap((name) => occurrencesOfWords(page.text, name));
    const [sign] = [...own, ...ends];
    if (!sign) continue;
    // The plain name counts together with the end sign, but not with the outlet's nicknames, since any outlet may print both.
    const named = ends.length > 0 && occurrencesOfWords(page.text, marks.outlet).length > 0;
    if (own.length + ends.length + (named ? 1 : 0) < FEWEST_SIGNS) continue;
    return { outlet: { value: marks.outlet, evidence: { rule: 'house-mark', span: sign } } };
  }
  return {};
}
