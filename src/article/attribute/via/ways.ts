/**
 * Every place of an article that says that words came by an outlet, in order, outside of anybody’s words in marks.
 *
 * Example: `Lopez spoke to the BBC in June.` is one, `“He told the BBC,” said Lopez` is none.
 */
import { TWEETED } from '../../../lexicon/media-words.ts';
import type { Sentence, Span } from '../../../model.ts';
import { startsWithCapital } from '../../letters.ts';
import { isFirstName } from '../gazetteer.ts';
import { isQuoted, tokenIndexAt, type Word, type WordedArticle, wordAt } from '../words.ts';
import { type Construction, constructionOf } from './constructions.ts';
import { houseAt } from './house.ts';
import { JOURNALIST, journalistOf } from './journalist.ts';
import { type Named, outletAt } from './name.ts';

export interface Way {
  readonly name: string;
  readonly span: Span;
  readonly construction: Construction;
  /** Last name of the journalist whose outlet it is, where it says no more than that. */
  readonly bearer: string | null;
  /** Index of its sentence. */
  readonly sentence: number;
}

const MARKS = new Set(['"', '“', '”', '‘', '’', "'", '«', '»', '``', "''"]);
const TAKES_UP = new Set(['us', 'this', 'the']);

/** The words of a sentence that are no marks and stand in nobody's words in marks. */
export function plainWords(article: WordedArticle, { tokens }: Sentence, quoted: readonly Span[]): Word[] {
  const words: Word[] = [];
  for (let i = tokens[0]; i < tokens[1]; i++) {
    const token = article.tokens[i];
    const word = token && !MARKS.has(token.text) && !isQuoted(quoted, token.start) ? wordAt(article, i) : null;
    if (word) words.push(word);
  }
  return words;
}

const mayName = (word: Word) =>
  startsWithCapital(word.text) || TAKES_UP.has(word.lower) || TWEETED.has(word.lower) || /^\d/.test(word.text);

/** Does a first name stand before the word that begins at `offset`, over an initial at most: `Ann R. Marsh`? */
function followsFirstName(article: WordedArticle, offset: number): boolean {
  const before = tokenIndexAt(article.tokens, offset) - 1;
  const word = wordAt(article, before);
  return word !== null && isFirstName(/^\p{Lu}\.?$/u.test(word.text) ? (wordAt(article, before - 1)?.text ?? '') : word.text);
}

/** An outlet whose name of one word a person of the article bears is that person: `Bloomberg`. */
function isPerson(article: WordedArticle, { name, kind }: Named): boolean {
  if (kind === 'platform' || name.includes(' ')) return false;
  const { text } = article;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (followsFirstName(article, at)) return true;
  return false;
}

function namedAt(article: WordedArticle, words: readonly Word[], at: number, before: readonly Named[]): Named | null {
  const word = words[at];
  if (!word || !mayName(word)) return null;
  if (TWEETED.has(word.lower)) return { name: 'Twitter', kind: 'platform', span: word.span, end: at + 1 };
  const house = TAKES_UP.has(word.lower) ? houseAt(article, words, at, before) : null;
  if (house) return house;
  const outlet = outletAt(article, words, at);
  return outlet && !isPerson(article, outlet) ? outlet : null;
}

export function waysOf(article: WordedArticle, quoted: readonly Span[]): Way[] {
  const ways: Way[] = [];
  const before: Named[] = [];
  article.sentences.forEach((sentence, index) => {
    const words = plainWords(article, sentence, quoted);
    for (let at = 0; at < words.length; at++) {
      const outlet = namedAt(article, words, at, before);
      if (!outlet) continue;
      const { name, kind, span, end } = outlet;
      const place = { words, start: at, end, name, kind };
      const construction = constructionOf(place);
      const bearer = construction ? null : journalistOf(place);
      if (construction) ways.push({ name, span, construction, bearer, sentence: index });
      else if (bearer) ways.push({ name, span, construction: JOURNALIST, bearer, sentence: index });
      before.push(outlet);
      at = end - 1;
    }
  });
  return ways;
}
