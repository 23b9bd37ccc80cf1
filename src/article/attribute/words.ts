/** The words of an article by place: what the attribution rules read. */
import { POSSESSIVE_ENDINGS } from '../../lexicon/en/phrase-words.ts';
import type { PartOfSpeech, SegmentedArticle, Span, Token } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { startsWithCapital } from '../letters.ts';

export interface Word {
  readonly span: Span;
  readonly text: string;
  /** In lower case, without a full stop at its end. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Index among the article's tokens. */
  readonly index: number;
}

/** Index of the first token that ends behind `offset`. */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  return firstIndex(tokens.length, (i) => (tokens[i]?.end ?? 0) > offset);
}

const toWord = ({ start, end, text, lower, pos }: Token, index: number): Word => ({
  span: [start, end],
  text,
  lower: lower.endsWith('.') ? lower.slice(0, -1) : lower,
  pos,
  index,
});

/** The words of an article, each made when a rule first asks for it: most stand far from any name or cue. */
class Words {
  readonly #tokens: readonly Token[];
  readonly #made: (Word | null)[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#made = tokens.map(() => null);
  }

  at(index: number): Word | null {
    const token = this.#tokens[index];
    if (!token) return null;
    const word = this.#made[index] ?? toWord(token, index);
    this.#made[index] = word;
    return word;
  }
}

export interface WordedArticle extends SegmentedArticle {
  readonly words: Words;
}

export const withWords = (article: SegmentedArticle): WordedArticle => ({
  ...article,
  words: new Words(article.tokens),
});

export const wordAt = ({ words }: WordedArticle, index: number): Word | null => words.at(index);

/** `'s`, or the apostrophe of a plural. */
export const isPossessive = (word: Word | undefined): boolean =>
  word !== undefined && POSSESSIVE_ENDINGS.has(word.lower);

export const isCapitalised = (word: Word | undefined): boolean => word !== undefined && startsWithCapital(word.text);

/** The text from the first word to the last on one line; empty for no words. */
export function printedPhrase({ text }: SegmentedArticle, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? text.slice(first.span[0], last.span[1]).replace(/\s+/g, ' ') : '';
}

/** The words that lie in a span. */
export function wordsIn(article: WordedArticle, [start, end]: Span): Word[] {
  const words: Word[] = [];
  for (let i = tokenIndexAt(article.tokens, start); (article.tokens[i]?.start ?? end) < end; i++) {
    const word = wordAt(article, i);
    if (word) words.push(word);
  }
  return words;
}

/** Does an offset lie in one of the spans, which stand in order and apart? */
export function isQuoted(quoted: readonly Span[], offset: number): boolean {
  const low = firstIndex(quoted.length, (i) => (quoted[i]?.[1] ?? 0) > offset);
  return (quoted[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
}

/** Index of the last paragraph that begins at or before an offset. */
export function paragraphIndexAt(article: SegmentedArticle, offset: number): number {
  return firstIndex(article.paragraphs.length, (i) => (article.paragraphs[i]?.span[0] ?? 0) > offset) - 1;
}
