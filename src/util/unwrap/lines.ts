/** Splits text into lines, and separates `> ` prefixes and indents from the words. */
import type { Span } from '../../model.ts';

export interface Line {
  /** The line without the white space around it and without its prefix. */
  readonly span: Span;
  readonly words: string;
  /** Offset of the line, or of the blank lines before it. */
  readonly start: number;
  /** Number of `>` in its prefix. */
  readonly depth: number;
  /** Characters of white space between the prefix and the words. */
  readonly indent: number;
  /** Indent and words, in characters. */
  readonly width: number;
  readonly afterBlank: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085]/g;
const PREFIX = /^[ \t>]*/;

const depthOf = (prefix: string) => prefix.split('>').length - 1;

function readLine(raw: string, start: number, blankFrom: number | null): Line | null {
  const prefix = PREFIX.exec(raw)?.[0] ?? '';
  const depth = depthOf(prefix);
  // The space after the last `>` belongs to the prefix.
  const margin = depth > 0 ? prefix.lastIndexOf('>') + (prefix.endsWith('>') ? 1 : 2) : 0;
  const words = raw.slice(prefix.length).trim();
  if (words === '') return null;
  const at = raw.indexOf(words, prefix.length);
  const indent = at - margin;
  const span: Span = [start + at, start + at + words.length];
  return {
    span,
    words,
    start: blankFrom ?? start,
    depth,
    indent,
    width: indent + words.length,
    afterBlank: blankFrom !== null,
  };
}

/** The non-blank lines. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blankFrom: number | null = null;
  const add = (end: number) => {
    const line = readLine(text.slice(start, end), start, blankFrom);
    if (line) lines.push(line);
    blankFrom = line ? null : (blankFrom ?? start);
  };
  for (const { 0: newline, index } of text.matchAll(LINE_BREAK)) {
    add(index);
    start = index + newline.length;
  }
  add(text.length);
  return lines;
}
