/**
 * Words of the journalist at the edges of a content are not part of it.
 *
 * Example: in `But the bridge is safe, according to the council`, `LEEDS — The bridge is safe, the council said` and `However,
 * the bridge is safe, the council said` the content begins with `the bridge`; in `She denied that it leaks, though.` it ends with `leaks`.
 */
import {
  LINKING_ADVERBIALS,
  PREPOSITIONAL_CUE,
  SENTENCE_LINKS,
  TRAILING_ADVERBS,
} from '../../lexicon/en/content-edges.ts';
import type { Span } from '../../model.ts';
import { isListedPlace } from '../listed-place.ts';

export const LONGEST_DATELINE = 60;
/** A conjunction and the character after it. */
const LONGEST_LINK = 5;
/** `At the same time,` */
const LONGEST_ADVERBIAL = 20;
/** A word, the comma and the space before the adverb, and the adverb. */
const LONGEST_ADVERB = 12;
const JOINT = /[\s,;:—–-]/;
/** A colon ends a dateline of capitals alone, or a listed place. */
const DATELINE_ENDS = [' — ', ' – ', ' - ', ' -- ', '— ', '– ', ': '];

/** Trims commas and dashes, which only join the content to its cue. */
function withoutJoints(text: string, [start, end]: Span): Span {
  let first = start;
  let last = end;
  while (first < last && JOINT.test(text[first] ?? '')) first++;
  while (last > first && JOINT.test(text[last - 1] ?? '')) last--;
  return first < last ? [first, last] : [start, end];
}

export const isInCapitals = (place: string) => /\p{Lu}/u.test(place) && !/\p{Ll}/u.test(place);

/** `PORT ELSWICK`, `ELSWICK, Norway`, `ELSWICK, April 3 (Reuters)` or `Leeds (Reuters)`. */
function isDateline(place: string, end: string): boolean {
  if (isInCapitals(place) || (end === ': ' && isListedPlace(place))) return true;
  const words = place.split(' ');
  const areNames = words.every((word) => /^[\p{Lu}\p{N}(]/u.test(word));
  if (!areNames || end === ': ') return false;
  return isInCapitals(place.slice(0, place.indexOf(','))) || (place.endsWith(')') && place.includes('('));
}

/** Offset after a dateline that opens a paragraph at `start`; `start` if there is none. */
export function datelineEnd(text: string, start: number, end: number): number {
  if (start > 0 && text[start - 1] !== '\n') return start;
  const opening = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  for (const mark of DATELINE_ENDS) {
    const at = opening.indexOf(mark);
    if (at > 0 && isDateline(opening.slice(0, at), mark)) return start + at + mark.length;
  }
  return start;
}

/** Offset after a conjunction that opens a sentence at `start`; `start` if there is none. */
function linkEnd(text: string, start: number, end: number): number {
  const [word = ''] = text.slice(start, Math.min(end, start + LONGEST_LINK)).split(/[\s,]/, 1);
  const opensSentence = start + word.length < end && /^\p{Lu}/u.test(word) && SENTENCE_LINKS.has(word.toLowerCase());
  return opensSentence ? start + word.length : start;
}

/** Offset after an adverbial that joins the sentence at `start` to the one before, and its comma; `start` if there is none. */
function adverbialEnd(text: string, start: number, end: number): number {
  const opening = text.slice(start, Math.min(end, start + LONGEST_ADVERBIAL));
  const comma = opening.indexOf(',');
  const isLink = /^\p{Lu}/u.test(opening) && LINKING_ADVERBIALS.has(opening.slice(0, Math.max(0, comma)).toLowerCase());
  return isLink && start + comma + 1 < end ? start + comma + 1 : start;
}

/** Offset before an adverb that follows a comma and ends at `end`; `end` if there is none. */
function adverbStart(text: string, start: number, end: number): number {
  const closing = text.slice(Math.max(start, end - LONGEST_ADVERB), end);
  const comma = closing.lastIndexOf(',');
  const adverb = closing
    .slice(comma + 1)
    .trim()
    .toLowerCase();
  return comma > 0 && TRAILING_ADVERBS.has(adverb) ? end - closing.length + comma : end;
}

/**
 * Whether the sentence is the journalist's, to whom its first conjunction belongs: `But it leaks, according to Doe`. In `But it
 * leaks, Doe said` all of it is reported.
 */
const isJournalistic = (text: string, end: number, [cueStart, cueEnd]: Span) =>
  cueStart >= end && (PREPOSITIONAL_CUE.test(text.slice(cueStart, cueEnd)) || !text.slice(end, cueStart).includes(','));

/**
 * The content without the words around it.
 *
 * @param cue the cue's span, if there is one
 */
export function contentWithin(text: string, content: Span, cue: Span | null): Span {
  const [start, end] = withoutJoints(text, content);
  const afterDateline = datelineEnd(text, start, end);
  const afterLink = cue && isJournalistic(text, end, cue) ? linkEnd(text, afterDateline, end) : afterDateline;
  const first = cue && cue[0] >= end ? adverbialEnd(text, afterLink, end) : afterLink;
  const last = adverbStart(text, first, end);
  return withoutJoints(text, [first, last]);
}
