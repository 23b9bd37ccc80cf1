/**
 * Words in marks are said by the person whose action stands beside them in the paragraph.
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

/** The action in a sentence without marks that begins with a person; null for any other sentence. */
function actionOf({ items }: FoldedSentence): Action | null {
  const subject = items.some(isQuote) ? null : mainSubject(items, items.length);
  if (!subject || subject.phrase[0] > 0) return null;
  const isPerson =
    items.slice(...subject.phrase).some(({ pos }) => pos === 'PROPN') ||
    SUBJECT_ONLY_PRONOUNS.has(items[0]?.lower ?? '');
  return isPerson ? { actor: spansOfRanges(items, [subject.phrase]), verb: items[subject.verb]?.lower ?? '' } : null;
}

/** The person who acts between two passages of a paragraph, the first of which is a sentence; null if nobody does. */
function actorAfter(sentences: readonly FoldedSentence[], at: number): readonly Span[] | null {
  const [first, action, second] = sentences.slice(at, at + 3);
  if (!first || !action || !second || first.paragraph !== second.paragraph || !isQuote(second.items[0])) return null;
  return actionOf(action)?.actor ?? null;
}

/** The person who makes a gesture right before a passage, in its paragraph; null if nobody does. */
function actorBefore(sentences: readonly FoldedSentence[], at: number): readonly Span[] | null {
  const [action, own] = [sentences[at - 1], sentences[at]];
  const found = action && action.paragraph === own?.paragraph ? actionOf(action) : null;
  return found && GESTURES.has(found.verb) ? found.actor : null;
}

/** The person whose action shows who says a passage that is a sentence; null if no action does. */
export const actorBeside = (sentences: readonly FoldedSentence[], at: number): readonly Span[] | null =>
  sentences[at]?.items.length === 1 ? (actorBefore(sentences, at) ?? actorAfter(sentences, at)) : null;
