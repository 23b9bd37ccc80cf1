/**
 * What somebody was asked is no statement of whoever answers.
 *
 * Example: in `Asked why it failed, Doe said nothing` somebody else asks `why it failed`.
 */
import type { Span, TaggedArticle } from '../../model.ts';
import { locate } from './location.ts';

const OPENER = /^(?:,|when|if)$/;

/** Whether `asked` stands before a content without a subject of its own, alone or with the one who asked: `Asked by Roe why …`. */
export function isAsked(article: TaggedArticle, content: Span): boolean {
  const { tokens, firstSentence } = locate(article, content);
  const lead = article.tokens.slice(article.sentences[firstSentence]?.tokens[0], tokens[0]);
  const asked = lead.findLastIndex(({ lower }) => lower === 'asked');
  const [by, ...whom] = lead.slice(asked + 1);
  const isNear = by === undefined || (by.lower === 'by' && !whom.some(({ text }) => text === ','));
  return asked >= 0 && isNear && (asked === 0 || OPENER.test(lead[asked - 1]?.lower ?? ''));
}
