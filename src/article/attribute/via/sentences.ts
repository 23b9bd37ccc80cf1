/**
 * The words of each sentence outside quotation marks, without the marks; computed on first use. A compound is one word: `op-ed`,
 * `state-run`.
 */
import type { Span } from '../../../model.ts';
import { type ArticleWithWords, type ArticleWord, isInQuotedSpan, wordAt } from '../words.ts';

const MARKS = new Set(['"', '“', '”', '‘', '’', "'", '«', '»', '``', "''"]);

const isHyphen = ({ text }: ArticleWord) => text === '-' || text === '‐' || text === '‑';
const touches = (a: ArticleWord, b: ArticleWord) => a.span[1] === b.span[0];

/** Whether the words `[i - 1, i + 1]` are one compound with a lower-case end; `Tribune-Review` stays three words. */
function isCompound(words: readonly ArticleWord[], i: number): boolean {
  const [first, hyphen, last] = words.slice(i - 1, i + 2);
  return (
    first !== undefined &&
    hyphen !== undefined &&
    last !== undefined &&
    isHyphen(hyphen) &&
    touches(first, hyphen) &&
    touches(hyphen, last) &&
    /^\p{Ll}/u.test(last.text)
  );
}

/** Joins compounds; as a part of speech, a compound counts as an adjective. */
function withCompounds(words: readonly ArticleWord[]): ArticleWord[] {
  const joined: ArticleWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const [first, next] = [joined.at(-1), words[i + 1]];
    if (first && next && isCompound(words, i)) {
      joined[joined.length - 1] = {
        ...first,
        span: [first.span[0], next.span[1]],
        text: `${first.text}-${next.text}`,
        lower: `${first.lower}-${next.lower}`,
        pos: 'ADJ',
      };
      i++;
    } else joined.push(word);
  }
  return joined;
}

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
    const words = withCompounds(this.#wordsOutsideMarks(sentence));
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
