/** Finds runs of words that can form one name: `Ban Ki-moon`, `William “Shorty” Jones`. */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import {
  ALSO_FIRST_NAMES,
  COMPOUND_ENDINGS,
  CONTRACTED_I,
  NO_NAMES,
  ORGANISATION_LINKS,
  PARTICLES,
  SUFFIXES_AFTER_COMMA,
} from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { POSSESSIVE_ENDINGS } from '../../../lexicon/en/phrase-words.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import type { PartOfSpeech } from '../../../model.ts';
import { startsWithCapital } from '../../letters.ts';
import { isFirstName, isOrdinaryWord } from '../gazetteer.ts';
import { type ArticleWithWords, type ArticleWord, wordAt } from '../words.ts';

const NAME_TAGS: ReadonlySet<PartOfSpeech> = new Set([
  ...(['PROPN', 'NOUN', 'ADJ', 'X', 'NUM', 'INTJ', 'SYM', 'VERB', 'ADV', 'DET', 'PRON', 'ADP'] as const),
]);
const PLAIN_TAGS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['PROPN', 'X']);
const MOST_WORDS = 14;
const LONGEST_SECOND_SYLLABLE = 5;
const HYPHENS = new Set(['-', '‐', '‑']);

export const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '“', '‘', "'", '«']);

const isCapitalised = (word: ArticleWord) => startsWithCapital(word.text);
const isInitial = ({ text }: ArticleWord) => text.endsWith('.') && /^\p{Lu}\.$/u.test(text);
/** `T-shirt`, `X-ray`. */
const isLetterWord = ({ text }: ArticleWord) => text.charAt(1) === '-' && /^\p{Lu}-\p{Ll}/u.test(text);

const isNoName = (word: ArticleWord) =>
  (NO_NAMES.has(word.lower) && !ALSO_FIRST_NAMES.has(word.text)) || CONTRACTED_I.test(word.text) || isLetterWord(word);

/**
 * The first word of a sentence is capitalised anyway, so it needs more evidence.
 *
 * @param next the word after it
 */
function isNameWord(word: ArticleWord, next: ArticleWord | null, first: boolean): boolean {
  if (!isCapitalised(word)) return false;
  if (isInitial(word) && (!first || (next !== null && isInitial(next)))) return true;
  if (isNoName(word)) return false;
  if (first) return TITLES.has(word.lower) || (PLAIN_TAGS.has(word.pos) && !FUNCTION_WORDS.has(word.lower));
  return (
    NAME_TAGS.has(word.pos) &&
    !(FUNCTION_WORDS.has(word.lower) && word.text.length < 4 && !/^\p{Lu}{2}/u.test(word.text))
  );
}

/** Parts of speech after a name at the beginning of a sentence, but not after another first word: `Cross said`. */
const FOLLOWS_NAME: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'AUX', 'ADV', 'PUNCT', 'PART']);

/** An ordinary word at the beginning of a sentence that may be a last name: `Lynch said`. */
export function mayBeLastName(word: ArticleWord, next: ArticleWord | null): boolean {
  return isCapitalised(word) && !isNoName(word) && word.text.length > 1 && next !== null && FOLLOWS_NAME.has(next.pos);
}

export const isHyphen = (word: ArticleWord | undefined) => word !== undefined && HYPHENS.has(word.text);

/** A hyphen without space on either side: `Ki-moon`, `Al-Hams`. */
export const isTightHyphen = (last: ArticleWord, word: ArticleWord, next: ArticleWord) =>
  isHyphen(word) && last.span[1] === word.span[0] && word.span[1] === next.span[0];

/** Words that continue a name: particles, hyphens without space, `of` in the name of an organisation. */
function continuesName(last: ArticleWord, word: ArticleWord, next: ArticleWord | null): boolean {
  if (!next) return false;
  if (isTightHyphen(last, word, next))
    return (
      isCapitalised(next) ||
      (next.text.length <= LONGEST_SECOND_SYLLABLE && !isOrdinaryWord(next.lower) && !COMPOUND_ENDINGS.has(next.lower))
    );
  if (PARTICLES.has(word.lower) && (PARTICLES.has(next.lower) || isHyphen(next))) return true;
  if (!isCapitalised(next) || NO_NAMES.has(next.lower)) return false;
  if (PARTICLES.has(word.lower) || word.text === '&') return true;
  return organisationKinds(last.lower).size > 0 && ORGANISATION_LINKS.has(word.lower);
}

const mayBeField = (word: string) => isOrdinaryWord(word) || word.endsWith('s');

const FARTHEST_BODY = 5;
const FARTHEST_OWNED = 3;

export const isApostrophe = (word: ArticleWord | null): boolean => word?.text === '’' || word?.text === "'";

/** `and` between two fields of one body: `Securities and Exchange Commission`, `Health and Human Services Department`. */
function joinsFields(article: ArticleWithWords, last: ArticleWord, at: number): boolean {
  const next = wordAt(article, at + 1)?.lower ?? '';
  if (isFirstName(last.lower) || isFirstName(next) || !(mayBeField(last.lower) && mayBeField(next))) return false;
  for (let i = at + 1; i <= at + FARTHEST_BODY; i++) {
    const word = wordAt(article, i);
    if (!word || (!isCapitalised(word) && !POSSESSIVE_ENDINGS.has(word.text))) return false;
    if (i > at + 1 && organisationKinds(word.lower).size > 0) return true;
  }
  return false;
}

/** The apostrophe of a plural inside a name: `Teachers’ Union`, `Farmers' Credit Union`. */
function isPluralOwner(article: ArticleWithWords, last: ArticleWord, at: number): boolean {
  if (!isApostrophe(wordAt(article, at)) || !last.lower.endsWith('s')) return false;
  for (let i = at + 1; i <= at + FARTHEST_OWNED; i++) {
    const word = wordAt(article, i);
    if (!word || !isCapitalised(word)) return false;
    if (organisationKinds(word.lower).size > 0) return true;
  }
  return false;
}

/** `moon` in `Ki-moon`. */
const isSecondSyllable = (words: readonly ArticleWord[], word: ArticleWord) =>
  isHyphen(words.at(-1)) && words.at(-1)?.span[1] === word.span[0] && /^\p{L}+$/u.test(word.text);

/** A nickname in quotation marks between two parts of a name: `William “Shorty” Jones`. */
export function isNicknameAt(article: ArticleWithWords, at: number): boolean {
  const [opening, name, closing, next] = article.tokens.slice(at, at + 4).map(({ text }) => text);
  if (!opening || !name || !closing || !next) return false;
  return /^["“‘']$/.test(opening) && startsWithCapital(name) && /^["”’']$/.test(closing) && startsWithCapital(next);
}

/** Whether a gap is a line break or wide, which no name crosses. */
const isApart = (gap: string) => gap !== '' && gap !== ' ' && /[\n\r]|\s{3,}/.test(gap);

/** The name words from token `at`, before token `end`; `first` is true if `at` begins a sentence. */
export function runFrom(article: ArticleWithWords, at: number, end: number, first: boolean): ArticleWord[] {
  const words: ArticleWord[] = [];
  for (let i = at; i < Math.min(end, at + MOST_WORDS); i++) {
    const word = wordAt(article, i);
    if (!word) break;
    const last = words.at(-1);
    if (last && isApart(article.text.slice(last.span[1], word.span[0]))) break;
    if (isNameWord(word, wordAt(article, i + 1), first && i === at)) words.push(word);
    else if (last && (isSecondSyllable(words, word) || continuesName(last, word, wordAt(article, i + 1))))
      words.push(word);
    else if (last && word.lower === 'and' && joinsFields(article, last, i)) words.push(word);
    else if (last && isPluralOwner(article, last, i)) words.push(word);
    else if (last && OPENING_MARKS.has(word.text) && isNicknameAt(article, i)) {
      const nickname = wordAt(article, i + 1);
      if (nickname) words.push(nickname);
      i += 2;
    } else if (last && word.text === '.' && isInitial(last)) continue;
    else if (last && word.text === ',' && SUFFIXES_AFTER_COMMA.has(wordAt(article, i + 1)?.lower ?? '')) continue;
    else break;
  }
  return words;
}
