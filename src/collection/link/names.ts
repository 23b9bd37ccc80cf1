/** Normalises names, so that house style makes no difference. */

import { FORMS_OF_ADDRESS } from '../../lexicon/en/forms-of-address.ts';
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { PLAIN_LETTERS } from '../../lexicon/en/name-spellings.ts';
import { ARTICLES } from '../../lexicon/en/phrase-words.ts';
import { memoize } from '../../util/memoize.ts';
import { withoutPossessive } from '../name-tokens.ts';

const NOT_IN_NAMES = /[^\p{L}\p{N}&-]+/gu;
/** Any hyphen joins a name into one word: `Okonkwo-Hughes`. */
const HYPHENS = /[‐‑-]+/gu;
const LETTERS_OF_THEIR_OWN = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'gu');

/** Folds letters to lower-case ASCII if possible: no diacritics, `ł` → `l`. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(LETTERS_OF_THEIR_OWN, (letter) => PLAIN_LETTERS.get(letter) ?? letter);

/** The words of a name in lower case, without diacritics, possessive, full stops or leading article. */
export const normalNameTokens = memoize((name): readonly string[] => {
  const words = withoutPossessive(foldLetters(name))
    .split(/\s+/u)
    .flatMap((word) => word.replace(/['’.]/gu, '').replace(HYPHENS, '-').replace(NOT_IN_NAMES, ' ').trim().split(' '))
    .filter((word) => word !== '');
  const [first = ''] = words;
  return words.length > 1 && ARTICLES.has(first) ? words.slice(1) : words;
});

/** `J.R.` is two initials, not a word. */
const INITIALS_IN_ONE = /(?<!\S)(?:\p{Lu}\.){2,}(?!\S)/gu;

/** The words of a person's name without forms of address: "Mr. Hale", "Senator Zoe Hale". */
export const personTokens = memoize((name): readonly string[] => {
  const tokens = normalNameTokens(name.replace(INITIALS_IN_ONE, (letters) => letters.replaceAll('.', '. ').trim()));
  let from = 0;
  while (from < tokens.length - 1 && FORMS_OF_ADDRESS.has(tokens[from] ?? '')) from += 1;
  return tokens.slice(from);
});

const PREPOSITION = /^(?:of|for|from|in|at|on|to|with|by|near|who|whose|that|which|and)$/u;

/**
 * True for a proper name, false for a description. The head of a name has a capital, or no lower-case letter: "University of
 * Leeds" and "Ada Byron" are names, "a spokesman for Acme" and "officials abroad" are not. In the name of an organisation, any
 * word up to the head may have the capital: "the Danish government". Function words such as "Many" and "Both" are not names.
 */
export function isName(name: string, speakerType: string): boolean {
  const [phrase = ''] = name.split(',');
  const words = phrase.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const article = words.length > 1 && ARTICLES.has((words[0] ?? '').toLowerCase()) ? 1 : 0;
  const stop = words.findIndex((word, i) => i > article && PREPOSITION.test(word));
  const head = words.slice(article, stop < 0 ? undefined : stop);
  const capital = (word: string | undefined) => word !== undefined && (/\p{Lu}/u.test(word) || !/\p{Ll}/u.test(word));
  if (words.length === 1 && FUNCTION_WORDS.has(phrase.trim().toLowerCase())) return false;
  if (speakerType === 'organization') return head.some(capital);
  return capital(head.at(-1));
}
