/**
 * Features of a candidate in the sequence of turns: whether the text has just turned to it, and how it follows the last speaker.
 *
 * Example: after `Doe shook her head.` the words `“Never,” she said` are more likely Doe's than those of whoever spoke before.
 */
import { hasLetterOrDigit } from '../../letters.ts';
import type { Candidate, Discourse } from '../discourse.ts';
import type { Anaphor } from './anaphor.ts';
import { inSteps } from './feature-set.ts';

/** Whether the text has turned to the candidate since the last speaker, or alternates between the two. */
export function* turning(discourse: Discourse, anaphor: Anaphor, { referent, latest }: Candidate): Generator<string> {
  const leads = anaphor.from === anaphor.offset ? '-leading' : '';
  const turn = discourse.lastTurn;
  const here = discourse.paragraphAt(anaphor.from);
  const isHere = discourse.paragraphAt(latest.at) === here;
  const isSubject = latest.use === 'subject' && !latest.quoted;
  const [start] = discourse.article.paragraphs[here]?.span ?? [0];
  if (isSubject && isHere) {
    const isNew = turn && discourse.paragraphAt(turn.at) < here;
    if (turn?.referent !== referent) yield isNew ? `takes-over${leads}` : 'takes-turn';
    if (discourse.sentenceAt(latest.at) === discourse.sentenceAt(start)) yield 'opens-paragraph';
    if (discourse.sentenceAt(anaphor.from) - discourse.sentenceAt(latest.at) < 2) yield 'subject-just-now';
  }
  if (turn?.referent === referent) yield `spoke-last${leads}`;
  else if (discourse.otherTurn?.referent === referent && turn)
    yield inSteps('alternates', here - discourse.paragraphAt(turn.at), [0, 1, 2, 4]);
}

/** How words that stand alone follow the candidate: its last words, or the sentence that it is the subject of. */
export function* following(discourse: Discourse, anaphor: Anaphor, { referent, latest }: Candidate): Generator<string> {
  const { article, lastTurn: turn } = discourse;
  if (referent === anaphor.presumed) yield 'presumed';
  const isAtOnce = turn !== null && !hasLetterOrDigit(article.text.slice(turn.end, anaphor.from));
  if (turn?.referent === referent) yield isAtOnce ? 'goes-on-at-once' : 'goes-on-later';
  else if (isAtOnce) yield discourse.otherTurn?.referent === referent ? 'answers-at-once' : 'silent-at-once';
  if (latest.use !== 'subject' || latest.quoted) return;
  const sentences = discourse.sentenceAt(anaphor.from) - discourse.sentenceAt(latest.at);
  if (sentences < 2) yield 'subject-before';
  const paragraph = discourse.paragraphAt(latest.at);
  const [start] = article.paragraphs[paragraph]?.span ?? [0];
  const isOpening = discourse.sentenceAt(latest.at) === discourse.sentenceAt(start);
  const distance = discourse.paragraphAt(anaphor.from) - paragraph;
  if (isOpening && distance < 2) yield distance === 0 ? 'opens-this-paragraph' : 'opens-last-paragraph';
  if (turn === null || turn.at < latest.at) yield 'subject-since-last-words';
}
