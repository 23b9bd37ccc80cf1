/** The input of the metadata rules: the first and last lines of an article, with their spans. */
import type { Fact, Span } from '../../model.ts';
import type { MetadataFacts, MetadataField } from '../fields.ts';

export interface PageLine {
  /** Trimmed. */
  readonly text: string;
  readonly span: Span;
}

export interface TextPage {
  readonly text: string;
  readonly head: readonly PageLine[];
  readonly tail: readonly PageLine[];
}

/** Reads zero or more fields. */
export type MetadataRule = (page: TextPage) => MetadataFacts;

/** Bounds of the search, so that its time does not depend on the length of the text. */
const HEAD = { lines: 12, units: 16_384 };
const TAIL = { lines: 40, units: 16_384 };

function linesIn(text: string, from: number, to: number): PageLine[] {
  const lines: PageLine[] = [];
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

export function makePage(text: string): TextPage {
  const tailFrom = text.length > TAIL.units ? text.indexOf('\n', text.length - TAIL.units) + 1 || text.length : 0;
  return {
    text,
    head: linesIn(text, 0, Math.min(text.length, HEAD.units)).slice(0, HEAD.lines),
    tail: linesIn(text, tailFrom, text.length).slice(-TAIL.lines),
  };
}

/** A fact whose evidence is at `offset` in `line`. */
export function factIn(rule: string, line: PageLine, offset: number, length: number, value: string): Fact {
  const start = line.span[0] + offset;
  return { value, evidence: { rule, span: [start, start + length] } };
}

/** A fact whose evidence is `words` in `line`. */
export function quoteFrom(rule: string, line: PageLine, words: string, value: string = words): Fact {
  return factIn(rule, line, Math.max(0, line.text.indexOf(words)), words.length, value);
}

/** For each field, the result of the first rule that finds it. */
export function firstOf(rules: readonly MetadataRule[], page: TextPage): MetadataFacts {
  const facts: Partial<Record<MetadataField, Fact>> = {};
  for (const rule of rules) {
    for (const [field, fact] of Object.entries(rule(page))) {
      if (isField(field)) facts[field] ??= fact;
    }
  }
  return facts;
}

/** The facts with the spans of their evidence moved. */
export function withMovedSpans(facts: MetadataFacts, move: (span: Span) => Span): MetadataFacts {
  const moved: Partial<Record<MetadataField, Fact>> = {};
  for (const [field, { value, evidence }] of Object.entries(facts)) {
    const { rule, span } = evidence;
    if (isField(field)) moved[field] = { value, evidence: { rule, span: span && move(span) } };
  }
  return moved;
}

function isField(name: string): name is MetadataField {
  return name === 'title' || name === 'outlet' || name === 'author' || name === 'date' || name === 'url';
}
