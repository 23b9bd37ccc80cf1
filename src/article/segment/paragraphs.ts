/** A paragraph is a line. The lines of hard-wrapped text were joined before. */
import type { Span } from '../../model.ts';

/** Trimmed spans of the lines that are not blank. */
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
