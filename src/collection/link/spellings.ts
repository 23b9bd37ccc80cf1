/** Spelling variants and typos in names. */
import { NAME_SPELLINGS, SPELLING_PATTERNS } from '../../lexicon/en/name-spellings.ts';

const ONE_NAME = new Map(NAME_SPELLINGS.flatMap((spellings) => spellings.map((one) => [one, spellings[0] ?? one])));

/** The canonical spelling of a word. */
export function canonicalSpelling(word: string): string {
  const known = ONE_NAME.get(word);
  if (known !== undefined) return known;
  return SPELLING_PATTERNS.reduce((spelt, [pattern, spelling]) => spelt.replace(pattern, spelling), word);
}

/** Minimum letters of a name that may have a typo; in a shorter one, a changed letter makes a different name. */
const LEAST_LETTERS = 3;

/** True for a Damerau-Levenshtein distance of one. */
export function isTypo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.length === long.length ? start + 1 : start;
  if (short.slice(rest) === long.slice(start + 1)) return true;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return short.length === long.length && swapped && short.slice(start + 2) === long.slice(start + 2);
}

/** The word and its single-letter deletions: two words one typo apart share one (SymSpell, Garbe 2012). */
export const deletionKeys = (word: string): readonly string[] => [
  ...new Set([word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))]),
];
