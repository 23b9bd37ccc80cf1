/**
 * A paragraph is a line, or a run of lines in hard-wrapped text.
 *
 * Example: `one\n\ntwo` are two paragraphs; an e-mail cut at 72 columns keeps its paragraphs whole.
 */
import type { Span } from '../../model.ts';

/** Lengths of wrapped lines: mail programs break there, news sites do not. */
const WRAPPED_LINE = { shortest: 50, longest: 90 };
const SENTENCE_END = /[.!?:;”"’')\]]$/;

/** Trimmed spans of the lines that are not blank. */
function lineSpans(text: string): Span[] {
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

const isBlankBetween = (text: string, before: Span, after: Span) =>
  /\n\s*\n|\r\s*\r/.test(text.slice(before[1], after[0]));

/** Whether most line ends inside paragraphs cut a sentence at a wrapped line's length. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let inside = 0;
  let cut = 0;
  for (const [i, next] of lines.entries()) {
    const line = lines[i - 1];
    if (!line || isBlankBetween(text, line, next)) continue;
    inside++;
    const length = line[1] - line[0];
    const fits = length >= WRAPPED_LINE.shortest && length <= WRAPPED_LINE.longest;
    if (fits && !SENTENCE_END.test(text.slice(...line))) cut++;
  }
  return inside >= 4 && 2 * cut > inside;
}

export function paragraphSpans(text: string): Span[] {
  const lines = lineSpans(text);
  if (!isHardWrapped(text, lines)) return lines;
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && !isBlankBetween(text, open, line)) paragraphs[paragraphs.length - 1] = [open[0], line[1]];
    else paragraphs.push(line);
  }
  return paragraphs;
}
