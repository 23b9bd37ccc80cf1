/**
 * Features of a question before the words: who asked, who was asked, and who should answer.
 *
 * Example: in `Host Ann Low asked if it was true. “Twice,” she said` the words are not those of Low.
 */

import { ADDRESSING_VERBS, ASKING_VERBS } from '../../../lexicon/en/conversation.ts';
import type { Span } from '../../../model.ts';
import { wordsIn } from '../../letters.ts';
import type { Candidate, Discourse, Turn } from '../discourse.ts';
import { type ArticleWithWords, isInQuotedSpan, tokenIndexAt, wordAt } from '../words.ts';

/** Where a related question names who puts it, and whom it is put to. */
interface RolesOfQuestion {
  readonly asker: Span;
  readonly asked: Span;
}

/** Most words between a verb and the name of the one addressed: `told the programme’s host Ann Low`. */
const MOST_BEFORE_ADDRESSEE = 5;

/** The roles of the question in the sentence before an offset, or in the part of its own sentence before it. */
function rolesBefore(discourse: Discourse, from: number): RolesOfQuestion | null {
  const own = discourse.sentenceAt(from);
  for (const i of [own, own - 1]) {
    const question = discourse.questionIn(i);
    if (!question || question.verb[0] >= from) continue;
    const [start, end] = discourse.article.sentences[i]?.span ?? [0, 0];
    const before: Span = [start, question.verb[0]];
    const after: Span = [question.verb[1], Math.min(end, from, question.stop ?? end)];
    return question.isPassive ? { asker: after, asked: before } : { asker: before, asked: after };
  }
  return null;
}

/** Whether the words before the name at an offset address it: `told host Ann Low`. */
function isAddressed({ article }: Discourse, offset: number): boolean {
  const name = tokenIndexAt(article.tokens, offset);
  for (let i = name - 1; i >= Math.max(0, name - MOST_BEFORE_ADDRESSEE); i--) {
    const word = wordAt(article, i);
    if (!word || word.pos === 'ADP' || word.pos === 'PUNCT') return false;
    if (ADDRESSING_VERBS.has(word.lower)) return true;
  }
  return false;
}

const includes = ([start, end]: Span, offset: number) => start <= offset && offset < end;

/** Whether the paragraph before an offset is a question of the writer, as in an interview whose questions have no marks. */
function isWritersQuestion({ article, quoted }: Discourse, paragraph: number): boolean {
  const [start, end] = article.paragraphs[paragraph - 1]?.span ?? [0, 0];
  const last = article.text.slice(start, end).trimEnd();
  return last.endsWith('?') && !isInQuotedSpan(quoted, start + last.length - 1);
}

/** Whether the words end in a question mark or a verb of asking introduces them. */
function asks({ text }: ArticleWithWords, { end, cue }: Turn): boolean {
  if (/\?["'”’»]*$/.test(text.slice(Math.max(0, end - 4), end).trimEnd())) return true;
  return cue.some((each) => wordsIn(text.slice(...each).toLowerCase()).some((word) => ASKING_VERBS.has(word)));
}

/** Sentences between a question in marks and its answer. */
const MOST_BETWEEN = 2;

/** What was said before the words; the same for all candidates. */
export interface Conversation {
  /** The question that the text relates; null if it relates none. */
  readonly related: RolesOfQuestion | null;
  /** True if the last words were a question. */
  readonly isAfterQuestion: boolean;
  readonly isAfterWritersQuestion: boolean;
}

export function conversationAt(discourse: Discourse, from: number): Conversation {
  const { article, lastTurn: turn } = discourse;
  const paragraph = discourse.paragraphAt(from);
  const opens = from === article.paragraphs[paragraph]?.span[0];
  return {
    related: rolesBefore(discourse, from),
    isAfterQuestion:
      turn !== null &&
      discourse.sentenceAt(from) - discourse.sentenceAt(turn.end) <= MOST_BETWEEN &&
      asks(article, turn),
    isAfterWritersQuestion: opens && isWritersQuestion(discourse, paragraph),
  };
}

/** The features of a candidate in the conversation before the words. */
export function* conversing(
  discourse: Discourse,
  { related, isAfterQuestion, isAfterWritersQuestion }: Conversation,
  replies: boolean,
  { referent, latest }: Candidate,
): Generator<string> {
  const [at] = latest.spans[0] ?? [latest.at];
  if (related && !latest.quoted) {
    if (includes(related.asker, at)) yield 'asker';
    else yield includes(related.asked, at) ? 'asked' : 'no-part-in-question';
  }
  const { lastTurn, otherTurn } = discourse;
  const spoke = lastTurn?.referent === referent ? 'last' : otherTurn?.referent === referent ? 'before' : 'not';
  if (isAfterQuestion) yield `question-${spoke}`;
  if (replies) yield `replies-${spoke}`;
  if (isAfterWritersQuestion) {
    yield `interview-${spoke}`;
    if (discourse.isFirstPerson(referent)) yield 'interview-main';
  }
  if (isAddressed(discourse, at)) yield 'was-addressed';
}
