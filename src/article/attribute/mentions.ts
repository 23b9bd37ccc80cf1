/** Every place where the article prints a name: the words of the name, the titles before it, and where it stands. */

import { FUNCTION_WORDS } from '../../lexicon/function-words.ts';
import { GROUP_NOUNS } from '../../lexicon/groups.ts';
import { NO_NAMES, PARTICLES } from '../../lexicon/name-words.ts';
import { organisationKinds } from '../../lexicon/organisations.ts';
import { STANDING, TITLES } from '../../lexicon/titles.ts';
import type { Sentence, Span } from '../../model.ts';
import { hasLetterOrDigit, startsWithCapital, startsWithTwoLetters } from '../letters.ts';
import { isFirstName, isOrdinaryWord, nameKind } from './gazetteer.ts';
import { type Word, type WordedArticle, wordAt } from './words.ts';

export interface Mention {
  readonly span: Span;
  /** The name without titles, as printed and word by word. */
  readonly text: string;
  readonly name: readonly string[];
  /** Titles right before it, lower case: `["president"]`. */
  readonly titles: readonly string[];
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** True where it could be a title as well: `King`. Such a word is a name only where a longer one ends in it. */
  readonly doubtful: boolean;
  /** The word before, lower case: an article there makes a person unlikely. */
  readonly preceded: string;
  /** True where it is the first of its sentence, so that its first word may be capitalised for that reason. */
  readonly opens: boolean;
  /** True where no verb stands before it in its sentence: it is likely the subject. */
  readonly leads: boolean;
}

const NAME_TAGS = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'NUM', 'INTJ', 'SYM', 'VERB', 'ADV', 'DET', 'PRON', 'ADP']);
const PLAIN_TAGS = new Set(['PROPN', 'X']);
const MOST_WORDS = 14;
const SHORTEST_HEADLINE = 5;
const HEADLINE_CAPITALS = 0.7;
const LONGEST_SECOND_SYLLABLE = 5;
const COMPOUNDS = /^(?:based|born|led|run|era|wide|style|made|bred|free)$/;

const HYPHENS = new Set(['-', '‐', '‑']);
const SENTENCE_ENDS = new Set(['.', '!', '?']);
const OPENING_MARKS = new Set(['"', '“', '‘', "'", '«']);

const isCapitalised = (word: Word) => startsWithCapital(word.text);
const isInitial = ({ text }: Word) => text.endsWith('.') && /^\p{Lu}\.$/u.test(text);
/** `I’m` is no name. */
const isContractedI = ({ text }: Word) => text.startsWith("I'") || text.startsWith('I’');

/** A capitalised word may begin a sentence for no other reason than that it is the first. */
function isNameWord(word: Word, first: boolean): boolean {
  if (!isCapitalised(word)) return false;
  if (isInitial(word) && !first) return true;
  if ((NO_NAMES.has(word.lower) && word.text !== 'Jan') || isContractedI(word)) return false;
  if (first) return TITLES.has(word.lower) || (PLAIN_TAGS.has(word.pos) && !FUNCTION_WORDS.has(word.lower));
  return (
    NAME_TAGS.has(word.pos) &&
    !(FUNCTION_WORDS.has(word.lower) && word.text.length < 4 && !/^\p{Lu}{2}/u.test(word.text))
  );
}

const isHyphen = (word: Word | undefined) => word !== undefined && HYPHENS.has(word.text);

/** A hyphen with no space on either side: `Ki-moon`, `Al-Hams`. */
const isTightHyphen = (last: Word, word: Word, next: Word) =>
  isHyphen(word) && last.span[1] === word.span[0] && word.span[1] === next.span[0];

/** Words that carry a name on: particles, hyphens without space, `of` in the name of an organisation. */
function carriesOn(last: Word, word: Word, next: Word | null): boolean {
  if (!next) return false;
  if (isTightHyphen(last, word, next))
    return (
      isCapitalised(next) ||
      (next.text.length <= LONGEST_SECOND_SYLLABLE && !isOrdinaryWord(next.lower) && !COMPOUNDS.test(next.lower))
    );
  if (PARTICLES.has(word.lower) && (PARTICLES.has(next.lower) || isHyphen(next))) return true;
  if (!isCapitalised(next) || NO_NAMES.has(next.lower)) return false;
  if (PARTICLES.has(word.lower) || word.text === '&') return true;
  return organisationKinds(last.lower).size > 0 && /^(?:of|for|on)$/.test(word.lower);
}

/** `moon` in `Ki-moon`. */
const isSecondSyllable = (words: readonly Word[], word: Word) =>
  isHyphen(words.at(-1)) && words.at(-1)?.span[1] === word.span[0] && /^\p{L}+$/u.test(word.text);

const titleEnd = (words: readonly Word[]): number => {
  let end = 0;
  words.forEach((word, i) => {
    if (TITLES.has(word.lower) && !(i === 0 && isFirstName(word.lower))) end = i + 1;
    else if (i === end && (STANDING.has(word.lower) || nameKind(word.lower) === 'demonym')) end = i + 1;
  });
  return end;
};

type Place = Pick<Mention, 'sentence' | 'opens' | 'leads'>;

const NO_WORDS: readonly Word[] = [];

interface Parts {
  readonly titles: readonly Word[];
  readonly name: readonly Word[];
  readonly doubtful: boolean;
}

const isPlace = (words: readonly Word[]) => nameKind(words.map(({ lower }) => lower).join(' ')) === 'place';

/** Where the name begins behind a place that only leads up to it: `Massachusetts Jane Doe`. */
function placeEnd(words: readonly Word[]): number {
  for (const end of [2, 1])
    if (words.length >= end + 2 && isPlace(words.slice(0, end)) && isFirstName(words[end]?.lower ?? '')) return end;
  return 0;
}

/** Cuts titles and places off the front of a run of capitalised words. */
function split(words: readonly Word[]): Parts {
  const titles = titleEnd(words);
  const end = isHyphen(words[titles]) ? 0 : titles;
  const name = words.slice(end);
  const isBody = (run: readonly Word[]) => run.some(({ lower }) => organisationKinds(lower).size > 0);
  if (isBody(words) && (name.length === 0 || isBody(name))) return { titles: [], name: words, doubtful: false };
  if (name.length === 0)
    return {
      titles: [],
      name: words,
      doubtful: !isPlace(words) && !(words.length > 1 && isFirstName(words[0]?.lower ?? '')),
    };
  const place = placeEnd(name);
  return { titles: words.slice(0, end), name: name.slice(place), doubtful: false };
}

/** A nickname in marks between two parts of a name: `William “Shorty” Jones`. */
function isNicknameAt(article: WordedArticle, at: number): boolean {
  const [opening, name, closing, next] = article.tokens.slice(at, at + 4).map(({ text }) => text);
  if (!opening || !name || !closing || !next) return false;
  return /^["“‘']$/.test(opening) && startsWithCapital(name) && /^["”’']$/.test(closing) && startsWithCapital(next);
}

/** A line end or a wide gap between two words: no name goes across. */
const isApart = (gap: string) => gap !== '' && gap !== ' ' && /[\n\r]|\s{3,}/.test(gap);

function runFrom(article: WordedArticle, at: number, end: number, first: boolean): Word[] {
  const words: Word[] = [];
  for (let i = at; i < Math.min(end, at + MOST_WORDS); i++) {
    const word = wordAt(article, i);
    if (!word) break;
    const last = words.at(-1);
    if (last && isApart(article.text.slice(last.span[1], word.span[0]))) break;
    if (isNameWord(word, first && i === at)) words.push(word);
    else if (last && (isSecondSyllable(words, word) || carriesOn(last, word, wordAt(article, i + 1)))) words.push(word);
    else if (last && OPENING_MARKS.has(word.text) && isNicknameAt(article, i)) {
      const nickname = wordAt(article, i + 1);
      if (nickname) words.push(nickname);
      i += 2;
    } else if (last && word.text === '.' && isInitial(last)) continue;
    else if (last && word.text === ',' && /^(?:jr|sr|ii|iii)$/.test(wordAt(article, i + 1)?.lower ?? '')) continue;
    else break;
  }
  return words;
}

/** A headline sets most words in capitals: only a first name and the word behind it are a name there. */
function isHeadline(article: WordedArticle, [start, end]: Span): boolean {
  const last = article.tokens[end - 1];
  if (end - start < SHORTEST_HEADLINE || !last || SENTENCE_ENDS.has(last.text)) return false;
  let words = 0;
  let capitals = 0;
  for (let i = start; i < end; i++) {
    const text = article.tokens[i]?.text ?? '';
    if (!startsWithTwoLetters(text)) continue;
    words++;
    if (startsWithCapital(text)) capitals++;
  }
  return capitals >= HEADLINE_CAPITALS * words;
}

const firstAndLast = (run: readonly Word[]): readonly Word[] =>
  isFirstName(run[0]?.lower ?? '') && run.length > 1 ? run.slice(0, 2) : [];

/** The mention that a run of name words makes; null where it is none after all. */
function mentionOf(article: WordedArticle, words: readonly Word[], place: Place): Mention | null {
  const { titles, name, doubtful } = split(words);
  const opening = name[0];
  const closing = name.at(-1);
  const isGroup = name.length === 1 && place.opens && GROUP_NOUNS.has(opening?.lower ?? '');
  if (!opening || !closing || isGroup) return null;
  return {
    span: [opening.span[0], closing.span[1]],
    text: article.text.slice(opening.span[0], closing.span[1]).replace(/\s{2,}|[^\S ]/g, ' '),
    name: name.map(({ text }) => text),
    titles: titles.map(({ lower }) => lower),
    doubtful,
    preceded: wordAt(article, (words[0]?.index ?? 0) - 1)?.lower ?? '',
    ...place,
  };
}

/** The mentions of one sentence, in order of place. */
function mentionsIn(article: WordedArticle, { tokens: [start, end] }: Sentence, sentence: number): Mention[] {
  const mentions: Mention[] = [];
  const headline = isHeadline(article, [start, end]);
  let leads = true;
  let first = true;
  for (let i = start; i < end; i++) {
    const token = article.tokens[i];
    if (!token) break;
    const opens = first;
    const run = startsWithCapital(token.text) ? runFrom(article, i, end, opens) : NO_WORDS;
    const words = headline ? firstAndLast(run) : run;
    if (hasLetterOrDigit(token.text)) first = false;
    else if (OPENING_MARKS.has(token.text)) first = true;
    if ((token.pos === 'AUX' || token.pos === 'VERB') && words.length === 0) leads = false;
    const last = words.at(-1);
    if (!last) continue;
    const mention = mentionOf(article, words, { sentence, opens, leads });
    if (mention) mentions.push(mention);
    i = last.index;
  }
  return mentions;
}

/** All mentions of names, in order of place. */
export const findMentions = (article: WordedArticle): Mention[] =>
  article.sentences.flatMap((sentence, index) => mentionsIn(article, sentence, index));
