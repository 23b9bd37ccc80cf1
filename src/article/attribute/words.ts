/** The words of an article by place: what the attribution rules read. */
import type { PartOfSpeech, SegmentedArticle, Span, Token } from '../../model.ts';

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
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An article with its words: made once, read by every rule. */
export interface WordedArticle extends SegmentedArticle {
  readonly words: readonly Word[];
}

export const withWords = (article: SegmentedArticle): WordedArticle => ({
  ...article,
  words: article.tokens.map(({ start, end, text, lower, pos }, index) => ({
    span: [start, end],
    text,
    lower: lower.endsWith('.') ? lower.slice(0, -1) : lower,
    pos,
    index,
  })),
});

export const wordAt = ({ words }: WordedArticle, index: number): Word | null => words[index] ?? null;

/** The words that lie in a span. */
export function wordsIn({ tokens, words }: WordedArticle, [start, end]: Span): readonly Word[] {
  const first = tokenIndexAt(tokens, start);
  let last = first;
  while ((words[last]?.span[0] ?? end) < end) last++;
  return words.slice(first, last);
}

/** Does an offset lie in one of the spans, which stand in order and apart? */
export function isQuoted(quoted: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (quoted[low]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
}

/** Index of the last paragraph that begins at or before an offset. */
export function paragraphIndexAt(article: SegmentedArticle, offset: number): number {
  let low = 0;
  let high = article.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.paragraphs[middle]?.span[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
