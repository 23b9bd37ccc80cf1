/**
 * Corrects the edges of a person's name where grammar is more reliable than the name reader.
 *
 * Examples: `Tom Reed Jr.` keeps its suffix, `King Robert` its title; `Judge Tom Reed` loses it.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { PARTICLES, SUFFIXES_AFTER_COMMA } from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import {
  FIRST_PARTS_OF_RANKS,
  LAST_PARTS_OF_RANKS,
  REGNAL_TITLES,
  TITLES,
  TITLES_OR_FIRST_NAMES,
} from '../../../lexicon/en/titles.ts';
import { isFirstName, isOrdinaryWord, listedKind } from '../gazetteer.ts';
import { isPersonNoun } from '../nouns.ts';
import { type ArticleWithWords, type ArticleWord, isCapitalised, wordAt } from '../words.ts';
import { isHyphen } from './run.ts';

type Words = readonly ArticleWord[];

/** Adds a suffix such as `Jr.` to a name, even after a comma. */
function withSuffix(article: ArticleWithWords, name: Words): Words {
  const at = (name.at(-1)?.index ?? 0) + 1;
  const suffix = wordAt(article, wordAt(article, at)?.text === ',' ? at + 1 : at);
  return name.length > 1 && suffix && isCapitalised(suffix) && SUFFIXES_AFTER_COMMA.has(suffix.lower)
    ? [...name, suffix]
    : name;
}

const isRegnal = (word: ArticleWord | undefined) =>
  word !== undefined && isCapitalised(word) && REGNAL_TITLES.has(word.lower);

const isOneWord = (words: Words) => words.every(({ span }, i) => i === 0 || words[i - 1]?.span[1] === span[0]);

/** A title in one word: `Judge`, `Vice-Admiral`, `Sub-Lt`. */
function isTitle(word: string): boolean {
  const parts = word.split('-');
  return TITLES.has(parts.at(-1) ?? '') && parts.every((part) => TITLES.has(part) || FIRST_PARTS_OF_RANKS.has(part));
}

/** A word that is both title and first name is a title if two more words follow: `Sister Agnes Toll`, but `Earl Warren`. */
function isTitleAt(name: Words, at: number): boolean {
  const word = name[at]?.lower ?? '';
  const mayBeFirstName = isFirstName(word) || TITLES_OR_FIRST_NAMES.has(word);
  return isTitle(word) && (!mayBeFirstName || name.length - at > 2);
}

/** `Con` after `Det`, `Air` before `Commodore`, the hyphen of `Lt-Cdr`. */
function isPartOfRank(name: Words, at: number, before: ArticleWord | undefined): boolean {
  const word = name[at]?.lower ?? '';
  const last = before?.lower ?? '';
  const isAfterTitle = at > 0 || TITLES.has(last) || LAST_PARTS_OF_RANKS.has(last);
  if (isAfterTitle && LAST_PARTS_OF_RANKS.has(word)) return true;
  return (FIRST_PARTS_OF_RANKS.has(word) || isHyphen(name[at])) && isTitleAt(name, at + 1);
}

/**
 * Removes titles before a person's name, and a place after it that the name reader included by mistake.
 *
 * @param before the word before it
 */
function personParts(words: Words, before: ArticleWord | undefined): PersonName {
  const link = words.findIndex(({ lower }) => lower === 'of');
  const name = link > 0 ? words.slice(0, link) : words;
  let end = 0;
  while (end < name.length - 1 && (isTitleAt(name, end) || isPartOfRank(name, end, before))) end++;
  if (isRegnal(name[end - 1]) && isOneWord(name.slice(end))) end--;
  return { titles: name.slice(0, end), name: name.slice(end) };
}

const isUnlisted = (lower: string) =>
  listedKind(lower) === null &&
  !isOrdinaryWord(lower) &&
  !FUNCTION_WORDS.has(lower) &&
  !isPersonNoun(lower) &&
  organisationKinds(lower).size === 0;

/** A name part that the name reader missed: a word that is not a title, trade, place or ordinary word. */
const isLeftOut = ({ text, lower }: ArticleWord) =>
  /^\p{Lu}\p{Ll}+$/u.test(text) && !TITLES.has(lower) && (isFirstName(lower) || isUnlisted(lower));

const isLeftOutAt = (words: Words, at: number) => words.slice(at, at + 1).some(isLeftOut);

/** Whether a first name may be missing before it: before `Tully`, before `Abu Nasr`, but not before `Jane Tully`. */
const mayLackFirstName = (name: Words) => isOneWord(name) || PARTICLES.has(name[0]?.lower ?? '');

/** The words before a name that the name reader missed. */
function leftOutOf(before: Words, name: Words): Words {
  if (!mayLackFirstName(name)) return [];
  if (isOneWord(name) && isRegnal(before.at(-1))) return before.slice(-1);
  let start = before.length;
  while (start > 0 && isLeftOutAt(before, start - 1)) start--;
  return before.slice(start);
}

export interface PersonName {
  readonly titles: Words;
  readonly name: Words;
}

const MOST_REALM_WORDS = 3;

/** Adds the realm to the name of a monarch with the title: `Princess Anna of Tarn`. */
export function withRealm(article: ArticleWithWords, { titles, name }: PersonName): PersonName {
  const title = isRegnal(name[0]) ? name[0] : titles.at(-1);
  const given = name.slice(isRegnal(name[0]) ? 1 : 0);
  const of = wordAt(article, (given.at(-1)?.index ?? 0) + 1);
  if (!title || !of || !isRegnal(title) || !isOneWord(given) || of.lower !== 'of') return { titles, name };
  const realm: ArticleWord[] = [];
  for (let i = of.index + 1; i <= of.index + MOST_REALM_WORDS; i++) {
    const word = wordAt(article, i);
    if (!word || !isCapitalised(word)) break;
    realm.push(word);
  }
  if (realm.length === 0) return { titles, name };
  return { titles: titles.filter((word) => word !== title), name: [title, ...given, of, ...realm] };
}

/** The person's name in `words`, extended by parts that the name reader missed in `before`; other words there are titles. */
export function personName(article: ArticleWithWords, before: Words, words: Words): PersonName {
  const leftOut = leftOutOf(before, words);
  const other = before.slice(0, before.length - leftOut.length);
  const { titles, name } = personParts([...leftOut, ...words], other.at(-1));
  return withRealm(article, { titles: [...other, ...titles], name: withSuffix(article, name) });
}
