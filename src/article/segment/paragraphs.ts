/** Splits text into paragraphs, one per line; the lines of hard-wrapped text are already joined. */
import type { Span } from '../../model.ts';

/** Trimmed spans of the non-blank lines. */
export function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029\u0085]+/g)) {
    const trimmed = line.trim();
    if (trimmed) {
      const start = index + line.indexOf(trimmed);
      spans.push([start, start + trimmed.length]);
    }
  }
  return spans;
}
