/**
 * Extracts the spoken words of a transcript, without the notes in brackets.
 *
 * Example: `No. (laughs) I was busy.` is `No.` and `I was busy.`
 */
import { STAGE_DIRECTIONS } from '../../../lexicon/en/transcripts.ts';
import type { Span } from '../../../model.ts';
import { hasLetterOrDigit } from '../../letters.ts';
import { trimmedSpan } from '../../spans.ts';

const NOTE = /[([]([\p{L} ]{1,40})[)\]]/gu;
const isStageDirection = (note: string) =>
  note
    .toLowerCase()
    .split(' ')
    .some((word) => STAGE_DIRECTIONS.has(word));

/** Pieces of a span outside such notes, trimmed of white space. */
export function spokenPieces(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  const add = (to: number) => {
    const piece = trimmedSpan(text, [from, to]);
    if (hasLetterOrDigit(text.slice(...piece))) pieces.push(piece);
  };
  for (const { 0: note, 1: words = '', index } of text.slice(start, end).matchAll(NOTE)) {
    if (!isStageDirection(words)) continue;
    add(start + index);
    from = start + index + note.length;
  }
  add(end);
  return pieces;
}
