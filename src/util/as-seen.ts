/** A text as a reader sees it: without its invisible characters, and with the lines of hard-wrapped paragraphs joined. */
import type { EditedText } from './edited-text.ts';
import { visibleText } from './invisible.ts';
import { unwrap } from './unwrap/index.ts';

/** Null if the text is seen as it is. */
export function asSeen(text: string): EditedText | null {
  const shown = visibleText(text);
  if (!shown) return unwrap(text);
  const joined = unwrap(shown.text);
  return joined ? { text: joined.text, toOriginal: (span) => shown.toOriginal(joined.toOriginal(span)) } : shown;
}
