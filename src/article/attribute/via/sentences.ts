/** The words of each sentence outside quotation marks, without the marks; computed on first use. */
import type { Span } from '../../../model.ts';
import { type ArticleWithWords, type ArticleWord, isInQuotedSpan, wordAt } from '../words.ts';

const MARKS = new Set(['"', '“', '”', '‘', '’', "'", '«', '»', '``', "''"]);

export class PlainSentences {
  readonly #article: ArticleWithWords;
  readonly #quoted: readonly Span[];
  readonly #words = new Map<number, readonly ArticleWord[]>();

  constructor(article: ArticleWithWords, quoted: readonly Span[]) {
    this.#article = article;
    this.#quoted = quoted;
  }

  wordsOf(sentence: number): readonly ArticleWord[] {
    const known = this.#words.get(sentence);
    if (known) return known;
    const words = this.#wordsOutsideMarks(sentence);
    this.#words.set(sentence, words);
    return words;
  }

  #wordsOutsideMarks(sentence: number): ArticleWord[] {
    const [start, end] = this.#article.sentences[sentence]?.tokens ?? [0, 0];
    const words: ArticleWord[] = [];
    for (let i = start; i < end; i++) {
      const token = this.#article.tokens[i];
      const isPlain = token && !MARKS.has(token.text) && !isInQuotedSpan(this.#quoted, token.start);
      const word = isPlain ? wordAt(this.#article, i) : null;
      if (word) words.push(word);
    }
    return words;
  }
}
