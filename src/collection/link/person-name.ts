/** Splits a person's name into parts. */
import { PARTICLES } from '../../lexicon/en/name-words.ts';

/** `last` includes its particles: `von der leyen`. */
export interface NameParts {
  readonly first: string | null;
  readonly middle: readonly string[];
  readonly last: string;
  readonly suffix: string | null;
}

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

export const isInitial = (word: string): boolean => word.length === 1;

/**
 * A single letter is an initial, though `y` and `e` join the names of some. The first word with a capital is a first name,
 * though `Al` and `Van` are particles too.
 */
const isParticle = (word: string, mayBe: boolean) => mayBe && !isInitial(word) && PARTICLES.has(word);

/** @param written the name as printed, whose case shows whether it begins with a particle */
export function splitPersonName(tokens: readonly string[], written = ''): NameParts {
  const ending = tokens.length > 1 ? SUFFIXES.get(tokens.at(-1) ?? '') : undefined;
  const words = ending === undefined ? tokens : tokens.slice(0, -1);
  const suffix = ending ?? null;
  const small = /^\p{Ll}/u.test(written);
  const particle = words.findIndex((word, i) => i < words.length - 1 && isParticle(word, i > 0 || small));
  const at = particle < 0 ? Math.max(0, words.length - 1) : particle;
  const [first = null, ...middle] = words.slice(0, at);
  return { first, middle, last: words.slice(at).join(' '), suffix };
}

/** True if two lists of middle names fit: missing, initials, or equal names. */
export function middlesFit(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((word, i) => {
    const there = long[i] ?? '';
    return there.startsWith(word) || word.startsWith(there);
  });
}
