/**
 * Somebody who acts beside a passage in marks says it.
 *
 * Examples: `“Don’t.” Ada put down the cup. “You knew in March.”`; `Tom shrugged. “Traffic.”`
 */
import { GESTURES } from '../../lexicon/en/gestures.ts';
import { SUBJECT_ONLY_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import type { Span } from '../../model.ts';
import { type FoldedSentence, isQuote } from './items.ts';
import { spansOfRanges } from './quotation-draft.ts';
import { mainSubject } from './subject.ts';

interface Action {
  readonly actor: readonly Span[];
  readonly verb: string;
}

/** The action of a sentence without marks that begins with a person; null if it tells none. */
function actionOf({ items }: FoldedSentence): Action | null {
  const subject = items.some(isQuote) ? null : mainSubject(items, items.length);
  if (!subject || subject.phrase[0] > 0) return null;
  const isPerson =
    items.slice(...subject.phrase).some(({ pos }) => pos === 'PROPN') ||
    SUBJECT_ONLY_PRONOUNS.has(items[0]?.lower ?? '');
  return isPerson ? { actor: spansOfRanges(items, [subject.phrase]), verb: items[subject.verb]?.lower ?? '' } : null;
}

/** The one who acts between a passage that is a sentence and the next one in its paragraph; null if nobody does. */
function actorAfter(sentences: readonly FoldedSentence[], at: number): readonly Span[] | null {
  const [first, action, second] = sentences.slice(at, at + 3);
  if (!first || !action || !second || first.paragraph !== second.paragraph || !isQuote(second.items[0])) return null;
  return actionOf(action)?.actor ?? null;
}

/** The one who makes a gesture right before a passage in its paragraph; null if nobody does. */
function actorBefore(sentences: readonly FoldedSentence[], at: number): readonly Span[] | null {
  const [action, own] = [sentences[at - 1], sentences[at]];
  const found = action && action.paragraph === own?.paragraph ? actionOf(action) : null;
  return found && GESTURES.has(found.verb) ? found.actor : null;
}

/** The one whose action shows that he or she says the passage that is a sentence; null if none does. */
export const actorBeside = (sentences: readonly FoldedSentence[], at: number): readonly Span[] | null =>
  sentences[at]?.items.length === 1 ? (actorBefore(sentences, at) ?? actorAfter(sentences, at)) : null;
