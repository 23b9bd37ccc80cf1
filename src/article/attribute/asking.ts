/**
 * Finds the question that a sentence relates outside quotation marks.
 *
 * Example: `asked` in `Host Ann Low asked the mayor if it was true`; the words before it name the asker, those after it
 * the one asked.
 */
import { PASSIVE_AUXILIARIES } from '../../lexicon/en/channel-words.ts';
import { ASKING_VERBS, QUESTION_OPENERS } from '../../lexicon/en/conversation.ts';
import type { Span } from '../../model.ts';
import { type ArticleWithWords, isInQuotedSpan, wordsInSpan } from './words.ts';

export interface RelatedQuestion {
  /** The first verb of asking. */
  readonly verb: Span;
  /** Offset of the first word after the verb that no longer names the one asked; null if there is none. */
  readonly stop: number | null;
  /** True for `was asked` and a sentence that opens with `Asked`: the words before the verb name the one asked. */
  readonly isPassive: boolean;
}

export function relatedQuestionIn(
  article: ArticleWithWords,
  quoted: readonly Span[],
  sentence: Span,
): RelatedQuestion | null {
  const words = wordsInSpan(article, sentence).filter(({ span }) => !isInQuotedSpan(quoted, span[0]));
  const at = words.findIndex(({ lower }) => ASKING_VERBS.has(lower));
  const verb = words[at];
  if (!verb) return null;
  return {
    verb: verb.span,
    stop: words.find(({ lower }, i) => i > at && QUESTION_OPENERS.has(lower))?.span[0] ?? null,
    isPassive: at === 0 || PASSIVE_AUXILIARIES.has(words[at - 1]?.lower ?? ''),
  };
}
