/** The words of an article by place: what the attribution rules read. */
import type { PartOfSpeech, SegmentedArticle, Span, Token } from '../../model.ts';

export interface Word {
  readonly span: Span;
  readonly text: string;
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

export function wordAt(article: SegmentedArticle, index: number): Word | null {
  const token = article.tokens[index];
  if (!token) return null;
  const text = article.text.slice(token.start, token.end);
  return { span: [token.start, token.end], text, lower: text.toLowerCase().replace(/\.$/, ''), pos: token.pos, index };
}

/** The words that lie in a span. */
export function wordsIn(article: SegmentedArticle, [start, end]: Span): Word[] {
  const words: Word[] = [];
  for (let i = tokenIndexAt(article.tokens, start); i < article.tokens.length; i++) {
    const word = wordAt(article, i);
    if (!word || word.span[0] >= end) break;
    words.push(word);
  }
  return words;
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
