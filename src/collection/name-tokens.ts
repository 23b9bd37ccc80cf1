/** Compares names as they are printed, where speakers are not linked across articles. */

const POSSESSIVE = /['’]s?$/u;

/** `Northlink’s` → `Northlink`, `the drivers’` → `the drivers`. */
export const withoutPossessive = (name: string): string => name.replace(POSSESSIVE, '');

/** The speaker if a name, which has a capital, rather than a description; else null. */
export const namedSpeaker = (speaker: string | null): string | null =>
  speaker !== null && /^\p{Lu}/u.test(speaker) ? speaker : null;

const NOT_IN_NAMES = /[^\p{L}\p{N}]+/gu;

/** The words of a name in lower case, without diacritics and punctuation. */
export function nameTokensOf(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .split(/[\s\p{Pd}]+/u)
    .map((word) => word.replace(NOT_IN_NAMES, ''))
    .filter((word) => word !== '');
}

/** True if all words of one name are in the other: "Doe" and "Jane Doe". */
export function sameNameTokens(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
