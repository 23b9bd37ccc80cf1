/** A text that is read in another form, for example without its invisible characters, and the way back to its own offsets. */
import type { Span } from '../model.ts';
import { firstIndex } from './binary-search.ts';

/** A part of a text to leave out, and its replacement. */
export interface Cut {
  readonly span: Span;
  readonly instead: string;
}

export interface EditedText {
  readonly text: string;
  /** Maps a span of the edited text to its span in the original. */
  readonly toOriginal: (span: Span) => Span;
}

/** @param cuts in text order, not empty; @returns null without a cut */
export function editText(text: string, cuts: Iterable<Cut>): EditedText | null {
  const pieces: string[] = [];
  /** Points where the shift between the texts changes: offsets in the edited text, and the shift from there to the original. */
  const places: number[] = [0];
  const shifts: number[] = [0];
  let [end, length] = [0, 0];
  for (const { span, instead } of cuts) {
    const piece = text.slice(end, span[0]) + instead;
    pieces.push(piece);
    length += piece.length;
    end = span[1];
    places.push(length);
    shifts.push(end - length);
  }
  if (end === 0) return null;
  const original = (offset: number) =>
    offset + (shifts[firstIndex(places.length, (i) => (places[i] ?? 0) > offset) - 1] ?? 0);
  return {
    text: pieces.join('') + text.slice(end),
    toOriginal: ([start, last]) => [original(start), original(last - 1) + 1],
  };
}
