/**
 * A turn of a transcript in marks: each paragraph opens the marks again and names the speaker in capitals.
 *
 * A transcript without marks is a layout, see `layout/transcript.ts`.
 *
 * Example: `“MARLOW: Is it true?` and, a paragraph on, `“OKAFOR: It is not. We have the numbers.`
 */
import type { Span } from '../../model.ts';

const SPEAKER_LABEL = /^[^\p{L}\p{N}]{0,3}(\p{Lu}[\p{Lu}\p{M}.’' -]{1,40}):\s/u;

export interface TurnInMarks {
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** The turn in a passage in marks; null if no label opens it. */
export function turnInMarks(text: string, [start, end]: Span): TurnInMarks | null {
  const label = SPEAKER_LABEL.exec(text.slice(start, end));
  const name = label?.[1];
  if (!label || !name) return null;
  const colon = start + label[0].lastIndexOf(':');
  const contentStart = start + label[0].length;
  return contentStart < end
    ? { source: [colon - name.length, colon], cue: [colon, colon + 1], content: [contentStart, end] }
    : null;
}
