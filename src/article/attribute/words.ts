/** The words of an article by token index, as the attribution rules read them. */
import { POSSESSIVE_ENDINGS } from '../../lexicon/en/phrase-words.ts';
import type { PartOfSpeech, SegmentedArticle, Span, Token } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { startsWithCapital, withoutFullStop } from '../letters.ts';

export interface ArticleWord {
  readonly span: Span;
  readonly text: string;
  /** In lower case, without a full stop at its end. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Index among the article's tokens. */
  readonly index: number;
}

/** Index of the first token that ends after `offset`. */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  return firstIndex(tokens.length, (i) => (tokens[i]?.end ?? 0) > offset);
}

const toWord = ({ start, end, text, lower, pos }: Token, index: number): ArticleWord => ({
  span: [start, end],
  text,
  lower: withoutFullStop(lower),
  pos,
  index,
});

/** Creates each word on first use, since most are far from any name or cue. */
class LazyWords {
  readonly #tokens: readonly Token[];
  readonly #words: (ArticleWord | null)[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#words = tokens.map(() => null);
  }

  at(index: number): ArticleWord | null {
    const token = this.#tokens[index];
    if (!token) return null;
    const word = this.#words[index] ?? toWord(token, index);
    this.#words[index] = word;
    return word;
  }
}

export interface ArticleWithWords extends SegmentedArticle {
  readonly words: LazyWords;
}

export const withWords = (article: SegmentedArticle): ArticleWithWords => ({
  ...article,
  words: new LazyWords(article.tokens),
});

export const wordAt = ({ words }: ArticleWithWords, index: number): ArticleWord | null => words.at(index);

/** `'s`, or the apostrophe of a plural. */
export const isPossessive = (word: ArticleWord | undefined): boolean =>
  word !== undefined && POSSESSIVE_ENDINGS.has(word.lower);

export const isCapitalised = (word: ArticleWord | undefined): boolean =>
  word !== undefined && startsWithCapital(word.text);

/** Whether the word is printed as a name: `Tribune`, `talkSPORT`. */
export const isPrintedAsName = (word: ArticleWord | undefined): boolean =>
  isCapitalised(word) || /^\p{Ll}{1,6}\p{Lu}/u.test(word?.text ?? '');

/** The span of the words `[start, end)`; empty at 0 if there are none. */
export const spanOfWords = (words: readonly ArticleWord[], start = 0, end = words.length): Span => [
  words[start]?.span[0] ?? 0,
  words[end - 1]?.span[1] ?? 0,
];

/** The text from the first word to the last, on one line; empty if there are no words. */
export function printedPhrase({ text }: SegmentedArticle, words: readonly ArticleWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? text.slice(first.span[0], last.span[1]).replace(/\s+/g, ' ') : '';
}

/** The words in a span. */
export function wordsInSpan(article: ArticleWithWords, [start, end]: Span): ArticleWord[] {
  const words: ArticleWord[] = [];
  for (let i = tokenIndexAt(article.tokens, start); (article.tokens[i]?.start ?? end) < end; i++) {
    const word = wordAt(article, i);
    if (word) words.push(word);
  }
  return words;
}

/** The words of the tokens `[start, end)`. */
export function wordsBetween(article: ArticleWithWords, start: number, end: number): ArticleWord[] {
  const words: ArticleWord[] = [];
  for (let i = start; i < end; i++) {
    const word = wordAt(article, i);
    if (word) words.push(word);
  }
  return words;
}

/** Whether an offset is inside one of the spans, which are sorted and disjoint. */
export function isInQuotedSpan(quoted: readonly Span[], offset: number): boolean {
  const low = firstIndex(quoted.length, (i) => (quoted[i]?.[1] ?? 0) > offset);
  return (quoted[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
}

/** Index of the last paragraph that begins at or before an offset. */
export function paragraphIndexAt(article: SegmentedArticle, offset: number): number {
  return firstIndex(article.paragraphs.length, (i) => (article.paragraphs[i]?.span[0] ?? 0) > offset) - 1;
}
