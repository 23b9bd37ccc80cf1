/** Locates spans by token, sentence and paragraph, and measures the distance between them. */
import type { SegmentedArticle, Span } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';

export interface Location {
  /** Half-open range of token indices. */
  readonly tokens: Span;
  readonly firstSentence: number;
  readonly lastSentence: number;
  readonly paragraph: number;
}

/** Index of the last item that begins at or before a value; -1 if none does. */
function lastFrom(length: number, startOf: (index: number) => number, value: number): number {
  return firstIndex(length, (i) => startOf(i) > value) - 1;
}

export function locate({ tokens, sentences, paragraphs }: SegmentedArticle, [start, end]: Span): Location {
  const at = (offset: number) => lastFrom(tokens.length, (i) => tokens[i]?.start ?? 0, offset);
  const sentenceAt = (offset: number) => lastFrom(sentences.length, (i) => sentences[i]?.span[0] ?? 0, offset);
  return {
    tokens: [at(start), at(end - 1) + 1],
    firstSentence: sentenceAt(start),
    lastSentence: sentenceAt(end - 1),
    paragraph: lastFrom(paragraphs.length, (i) => paragraphs[i]?.span[0] ?? 0, start),
  };
}

/** The first token of the sentence in which a span begins. */
export const sentenceStart = (article: SegmentedArticle, span: Span): number =>
  article.sentences[locate(article, span).firstSentence]?.tokens[0] ?? 0;

/** Tokens between two spans; 0 if they touch or overlap. */
export const tokenGap = (a: Location, b: Location): number =>
  Math.max(a.tokens[0] - b.tokens[1], b.tokens[0] - a.tokens[1], 0);

export const sameSentence = (a: Location, b: Location): boolean =>
  a.firstSentence <= b.lastSentence && b.firstSentence <= a.lastSentence;
