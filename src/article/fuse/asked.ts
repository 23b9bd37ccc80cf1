/**
 * A question put to somebody is not that person's statement.
 *
 * Example: in `Asked why it failed, Doe said nothing` somebody else asks `why it failed`.
 */
import type { Span, TaggedArticle } from '../../model.ts';
import { locate } from './location.ts';

const OPENER = /^(?:,|when|if)$/;

/** Whether `asked` stands before a content without a subject of its own, alone or with the one who asked: `Asked by Roe why …`. */
export function isAsked(article: TaggedArticle, content: Span): boolean {
  const { tokens, firstSentence } = locate(article, content);
  const start = article.sentences[firstSentence]?.tokens[0] ?? 0;
  const lowerAt = (i: number) => article.tokens[i]?.lower ?? '';
  let asked = tokens[0] - 1;
  // A comma between the two ends the search, since a long sentence may have many contents.
  while (asked >= start && lowerAt(asked) !== 'asked' && lowerAt(asked) !== ',') asked--;
  if (asked < start || lowerAt(asked) === ',') return false;
  const isNear = asked === tokens[0] - 1 || lowerAt(asked + 1) === 'by';
  return isNear && (asked === start || OPENER.test(lowerAt(asked - 1)));
}
