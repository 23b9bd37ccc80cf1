/** Numbers in words. Source: the cardinal and ordinal numerals of English grammars. */
import { wordList } from '../words.ts';

const figures = (text: string, step = 1): readonly (readonly [string, string])[] =>
  wordList(text).map((word, at) => [word, String(at * step)] as const);

/** Numbers in words, and their figures. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  figures(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty
  `),
);

/** The words of {@link NUMBER_WORDS} by figure. */
export const WORDS_OF_FIGURES: ReadonlyMap<string, string> = new Map(
  [...NUMBER_WORDS].map(([word, figure]) => [figure, word] as const),
);

/** Multiples of ten that have a word. */
export const TENS: ReadonlyMap<string, number> = new Map(
  wordList('twenty thirty forty fifty sixty seventy eighty ninety').map((word, at) => [word, 10 * (at + 2)] as const),
);

/** Powers of a thousand, by the zeros that they add. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

/** Short forms of {@link MAGNITUDES} at the end of a figure; "m" means metres without the sign of a currency. */
export const MAGNITUDE_SIGNS: ReadonlyMap<string, number> = new Map([
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
]);

/** Ordinal numbers in words, and their short forms. */
export const ORDINALS: ReadonlyMap<string, string> = new Map(
  wordList(`
    1st:first 2nd:second 3rd:third 4th:fourth 5th:fifth 6th:sixth 7th:seventh 8th:eighth 9th:ninth 10th:tenth
    11th:eleventh 12th:twelfth 13th:thirteenth 14th:fourteenth 15th:fifteenth 16th:sixteenth 17th:seventeenth
    18th:eighteenth 19th:nineteenth 20th:twentieth
  `).map((entry) => {
    const [short = '', word = ''] = entry.split(':');
    return [word, short] as const;
  }),
);
