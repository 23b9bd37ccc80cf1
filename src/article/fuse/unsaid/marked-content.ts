/** A content with words in marks, as the rules for words that nobody says read it. */
import type { Passage, Span, TaggedArticle, Token } from '../../../model.ts';
import { isQuotationMark } from '../../letters.ts';
import { locate, sentenceStart } from '../location.ts';
import { spanIndexesOf } from '../span-indexes.ts';

export interface MarkedContent {
  /** The words in each pair of marks, in text order. */
  readonly inMarks: readonly string[];
  /** Tokens of the sentence before the first marks. */
  readonly before: readonly Token[];
  /** Those of them that belong to the content. */
  readonly lead: readonly Token[];
  /** Tokens of the content that stand in no marks. */
  readonly outside: readonly Token[];
  /** Tokens between the first and the last marks that stand in none. */
  readonly between: readonly Token[];
  /** Tokens of the sentence after the last marks. */
  readonly after: readonly Token[];
  readonly cue: readonly Token[];
  readonly source: readonly Token[];
}

/** Null for content without marks. */
export function markedContent(
  article: TaggedArticle,
  content: Span,
  cue: Span | null,
  source: Span | null,
): MarkedContent | null {
  const passages: readonly Passage[] = spanIndexesOf(article).outer.overlapping(content);
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last) return null;
  const tokensOf = (span: Span | null) => (span ? article.tokens.slice(...locate(article, span).tokens) : []);
  const { lastSentence } = locate(article, last.span);
  const ends = article.sentences[lastSentence]?.tokens[1] ?? 0;
  const before = article.tokens.slice(sentenceStart(article, first.span), locate(article, first.span).tokens[0]);
  const isInMarks = ({ start }: Token) => passages.some(({ span }) => span[0] <= start && start < span[1]);
  const outside = tokensOf(content).filter((token) => !isInMarks(token) && !isQuotationMark(token));
  return {
    inMarks: passages.map(({ span }) => article.text.slice(...span)),
    before: before.filter((token) => !isQuotationMark(token)),
    lead: before.filter((token) => token.start >= content[0] && !isQuotationMark(token)),
    outside,
    between: outside.filter(({ start }) => start > first.span[0] && start < last.span[0]),
    after: article.tokens.slice(locate(article, last.span).tokens[1], ends).filter((token) => !isQuotationMark(token)),
    cue: tokensOf(cue),
    source: tokensOf(source),
  };
}
