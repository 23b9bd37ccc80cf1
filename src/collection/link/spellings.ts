/** Spelling variants of names, and keys under which a typo is found. */
import { NAME_SPELLINGS, SPELLING_PATTERNS } from '../../lexicon/en/name-spellings.ts';

const ONE_NAME = new Map(NAME_SPELLINGS.flatMap((spellings) => spellings.map((one) => [one, spellings[0] ?? one])));

/** The canonical spelling of a word. */
export function canonicalSpelling(word: string): string {
  const known = ONE_NAME.get(word);
  if (known !== undefined) return known;
  return SPELLING_PATTERNS.reduce((spelt, [pattern, spelling]) => spelt.replace(pattern, spelling), word);
}

/** The word and its single-letter deletions: two words one typo apart share one (SymSpell, Garbe 2012). */
export const deletionKeys = (word: string): readonly string[] => [
  ...new Set([word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))]),
];
