/** The words of each sentence that are no marks and stand in nobody's words in marks, gathered when first asked for. */
import type { Span } from '../../../model.ts';
import { isQuoted, type Word, type WordedArticle, wordAt } from '../words.ts';

const MARKS = new Set(['"', '“', '”', '‘', '’', "'", '«', '»', '``', "''"]);

export class PlainSentences {
  readonly #article: WordedArticle;
  readonly #quoted: readonly Span[];
  readonly #words = new Map<number, readonly Word[]>();

  constructor(article: WordedArticle, quoted: readonly Span[]) {
    this.#article = article;
    this.#quoted = quoted;
  }

  wordsOf(sentence: number): readonly Word[] {
    const known = this.#words.get(sentence);
    if (known) return known;
    const words = this.#gather(sentence);
    this.#words.set(sentence, words);
    return words;
  }

  #gather(sentence: number): Word[] {
    const [start, end] = this.#article.sentences[sentence]?.tokens ?? [0, 0];
    const words: Word[] = [];
    for (let i = start; i < end; i++) {
      const token = this.#article.tokens[i];
      const isPlain = token && !MARKS.has(token.text) && !isQuoted(this.#quoted, token.start);
      const word = isPlain ? wordAt(this.#article, i) : null;
      if (word) words.push(word);
    }
    return words;
  }
}
