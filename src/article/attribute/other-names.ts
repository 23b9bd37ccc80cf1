/**
 * A bracket after a name may hold another name of the same person, such as the birth name.
 *
 * Examples: `Princess Anna of Tarn (Anna Sophie; born 1942)`; `the rapper Skint (real name Barry Oakes)`; but not `Hamlet (Tom Reed)`.
 */
import { OTHER_NAME_WORDS } from '../../lexicon/en/name-words.ts';
import type { Mention } from './mentions/index.ts';
import { keyOf } from './name-key.ts';
import { type ArticleWithWords, tokenIndexAt, wordAt } from './words.ts';

/** A name and the other name in the bracket after it. */
export interface NameWithOther {
  readonly name: Mention;
  readonly other: Mention;
}

/** Most words between the bracket and the name in it: `born the Hon`. */
const MOST_WORDS = 4;
const LONGEST_BRACKET = 120;
const BIRTH_OR_DEATH = /\b(?:born|died)\b|†/u;
const YEAR = /\b\d{4}\b/;

/** Whether words mention a birth or death, or give the dates of both: `12 June 1920, Elm – 3 May 1999`. */
const tellLife = (words: string) =>
  BIRTH_OR_DEATH.test(words) || words.split(/[-–—]/).filter((part) => YEAR.test(part)).length > 1;

/** The token of the bracket that opens before a name, with only words such as `born` between; -1 if there is none. */
function bracketBefore(article: ArticleWithWords, name: number): number {
  for (let i = name - 1; i >= name - MOST_WORDS; i--) {
    const { text = '', lower = '' } = wordAt(article, i) ?? {};
    if (text === '(') return i;
    if (!OTHER_NAME_WORDS.has(lower)) break;
  }
  return -1;
}

/** Whether two forms of a name begin alike, and the second fills the bracket up to a comma or its end. */
const areAlike = (article: ArticleWithWords, name: Mention, other: Mention) =>
  name.name.length > 1 &&
  keyOf(name.name)[0] === keyOf(other.name)[0] &&
  /^[),;]/.test(article.text.slice(other.span[1], other.span[1] + 1));

/** The names that have another in a bracket after them. */
export function namesWithOthers(article: ArticleWithWords, mentions: readonly Mention[]): NameWithOther[] {
  return mentions.flatMap((other, i): NameWithOther[] => {
    const name = mentions[i - 1];
    if (!name || name.kind === 'organization' || name.kind === 'place' || name.preceded === 'of') return [];
    const at = tokenIndexAt(article.tokens, other.lead);
    const bracket = bracketBefore(article, at);
    if (bracket < 0 || wordAt(article, bracket - 1)?.span[1] !== name.span[1]) return [];
    const [rest = ''] = article.text.slice(other.span[1], other.span[1] + LONGEST_BRACKET).split(')', 1);
    const isAnother = bracket < at - 1 || tellLife(rest) || areAlike(article, name, other);
    return isAnother ? [{ name, other }] : [];
  });
}
