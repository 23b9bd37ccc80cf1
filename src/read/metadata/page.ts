/** The text of an article as the rules for metadata see it: its first and last lines, with their places. */
import type { Fact, Span } from '../../model.ts';
import type { Facts, MetadataField } from '../fields.ts';

export interface Line {
  /** Without white space around it. */
  readonly text: string;
  readonly span: Span;
}

export interface Page {
  readonly text: string;
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

/** What one rule reads off a page: nothing, or one or more fields. */
export type MetadataRule = (page: Page) => Facts;

/** Metadata stands in the first and last lines; nothing beyond them is looked at, however long the text is. */
const HEAD = { lines: 12, units: 16_384 };
const TAIL = { lines: 40, units: 16_384 };

function linesIn(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed) {
      const at = start + raw.indexOf(trimmed);
      lines.push({ text: trimmed, span: [at, at + trimmed.length] });
    }
    start = end + 1;
  }
  return lines;
}

export function makePage(text: string): Page {
  const tailFrom = text.length > TAIL.units ? text.indexOf('\n', text.length - TAIL.units) + 1 || text.length : 0;
  return {
    text,
    head: linesIn(text, 0, Math.min(text.length, HEAD.units)).slice(0, HEAD.lines),
    tail: linesIn(text, tailFrom, text.length).slice(-TAIL.lines),
  };
}

/** A fact whose words stand at `offset` in `line`. */
export function factIn(rule: string, line: Line, offset: number, length: number, value: string): Fact {
  const start = line.span[0] + offset;
  return { value, evidence: { rule, span: [start, start + length] } };
}

/** A fact that is exactly the words `value` in `line`. */
export function quoteFrom(rule: string, line: Line, words: string, value: string = words): Fact {
  return factIn(rule, line, Math.max(0, line.text.indexOf(words)), words.length, value);
}

/** The first rule that reads a field decides it. */
export function firstOf(rules: readonly MetadataRule[], page: Page): Facts {
  const facts: Partial<Record<MetadataField, Fact>> = {};
  for (const rule of rules) {
    for (const [field, fact] of Object.entries(rule(page))) {
      if (isField(field)) facts[field] ??= fact;
    }
  }
  return facts;
}

function isField(name: string): name is MetadataField {
  return name === 'title' || name === 'outlet' || name === 'author' || name === 'date' || name === 'url';
}
