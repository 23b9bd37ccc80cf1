/**
 * What somebody was asked is no statement of whoever answers.
 *
 * Example: in `Asked why it failed, Doe said nothing` the reporter asks `why it failed`.
 */
import type { Span, TaggedArticle } from '../../model.ts';
import { locate } from './location.ts';

const OPENER = /^(?:,|when|if)$/;

/** Whether `asked` stands before a content without a subject of its own. */
export function isAsked(article: TaggedArticle, content: Span): boolean {
  const { tokens, firstSentence } = locate(article, content);
  const [before, opener] = [article.tokens[tokens[0] - 1], article.tokens[tokens[0] - 2]];
  const opensSentence = tokens[0] - 1 === article.sentences[firstSentence]?.tokens[0];
  return before?.lower === 'asked' && (opensSentence || OPENER.test(opener?.lower ?? ''));
}
