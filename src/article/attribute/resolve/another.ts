/**
 * Resolves `another` without a noun to one more person of the kind that spoke last.
 *
 * Example: after `One visitor wrote: “Too loud.”` the source `Another` is another visitor.
 */
import type { Discourse } from '../discourse.ts';
import type { Source } from '../source.ts';
import { type Speaker, speakerOf, UNNAMED } from './speaker.ts';

/** Most paragraphs between the two. */
const FARTHEST = 3;

/** Another person like the last speaker, whom the article does not name; null if it names that speaker or the source says more. */
export function anotherOfThem(
  { words, head, span }: Extract<Source, { kind: 'description' }>,
  discourse: Discourse,
): Speaker | null {
  const last = discourse.lastTurn;
  if (head.lower !== 'another' || words.length > 1 || !last) return null;
  const { entity, type, head: noun } = last.referent;
  const isFar = discourse.paragraphAt(span[0]) - discourse.paragraphAt(last.at) > FARTHEST;
  if (entity !== null || type !== 'person' || noun === null || isFar) return null;
  return speakerOf({ entity: null, name: `another ${noun}`, type, head: noun }, 'unnamed', span, UNNAMED);
}
