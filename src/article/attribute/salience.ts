/**
 * Which of the people and organisations named so far the text has in mind: the nearest, the subject, the one who spoke.
 *
 * The weights follow the preferences of classic pronoun resolution (Lappin and Leass 1994; Mitkov 1998): recency, subject
 * position, repetition; a name inside somebody's quoted words counts for little.
 */
import type { SegmentedArticle, Span } from '../../model.ts';
import { firstIndex } from '../search.ts';
import type { Entities, Entity, Gender } from './entities.ts';
import { isFirstName } from './gazetteer.ts';
import { isQuoted, tokenIndexAt } from './words.ts';

const WEIGHT = {
  sentence: 1.5,
  subject: 1.5,
  lastSpeaker: 2,
  full: 0.15,
  quoted: 2.5,
  unknownGender: 0.7,
  unlikely: 1.5,
};
const MOST_FULL = 6;
const FARTHEST = 40;

export interface Salience {
  readonly article: SegmentedArticle;
  readonly entities: Entities;
  /** Spans of words in marks, in order: what stands there is somebody's talk. */
  readonly quoted: readonly Span[];
}

/** Index of the sentence that holds an offset. */
function sentenceAt(article: SegmentedArticle, offset: number): number {
  const token = tokenIndexAt(article.tokens, offset);
  return firstIndex(article.sentences.length, (i) => (article.sentences[i]?.tokens[1] ?? 0) > token);
}

/** A title, a known gender or a known first name; a name that is none of that may be a wine's. */
const looksLikePerson = ({ gender, titles, words }: Entity) =>
  gender !== null || titles.size > 0 || (words.length > 1 && isFirstName(words[0] ?? ''));

/** How many mentions end at or before an offset. */
function countBefore(inOrder: Entities['inOrder'], offset: number): number {
  return firstIndex(inOrder.length, (i) => (inOrder[i]?.mention.span[1] ?? 0) > offset);
}

/**
 * The entity that fits and stands out most before `offset`; null where none was named near enough. `lastSpeaker` is who
 * spoke last; `gender` is what a pronoun asks for.
 */
export function mostSalient(
  salience: Salience,
  offset: number,
  fits: (entity: Entity) => boolean,
  lastSpeaker: Entity | null,
  gender: Gender,
): Entity | null {
  const { article, entities, quoted } = salience;
  const here = sentenceAt(article, offset);
  let best: Entity | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = countBefore(entities.inOrder, offset) - 1; i >= 0; i--) {
    const named = entities.inOrder[i];
    if (!named || here - named.mention.sentence > FARTHEST) break;
    const { mention, entity } = named;
    if (!fits(entity)) continue;
    const score =
      Math.min(entity.full, MOST_FULL) * WEIGHT.full -
      (gender && entity.gender === null ? WEIGHT.unknownGender : 0) -
      (gender && !looksLikePerson(entity) ? WEIGHT.unlikely : 0) +
      (entity === lastSpeaker ? WEIGHT.lastSpeaker : 0) -
      (here - mention.sentence) * WEIGHT.sentence +
      (mention.leads ? WEIGHT.subject : 0) -
      (isQuoted(quoted, mention.span[0]) ? WEIGHT.quoted : 0);
    if (score > most || (score === most && best !== null && entity.name < best.name)) {
      most = score;
      best = entity;
    }
  }
  return best;
}
