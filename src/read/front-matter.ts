/**
 * Reads front matter: `key: value` lines between two `---` at the top of a text file.
 *
 * Example: `---\ntitle: A headline\noutlet: The Register\n---\n`; lists are `[a, b]` or lines of `- a`.
 */
import type { Diagnostic } from '../model.ts';
import { diagnostic } from './diagnostic.ts';

export interface FrontMatter {
  readonly record: Readonly<Record<string, unknown>> | null;
  /** Offset of the article's text. */
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = /^---[ \t]*$/;
const PAIR = /^([\p{L}_][\p{L}\p{N}_.:-]*):(?:[ \t](.*))?$/u;
/** A longer block is not front matter. */
const MOST_LINES = 200;
const NONE: FrontMatter = { record: null, end: 0, diagnostics: [] };

interface FrontMatterLine {
  readonly text: string;
  readonly end: number;
}

function* frontMatterLines(text: string): Generator<FrontMatterLine> {
  let start = 0;
  for (let count = 0; count < MOST_LINES && start < text.length; count++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    yield { text: text.slice(start, end).trimEnd(), end };
    start = end;
  }
}

function unquote(value: string): string {
  const inner = /^"(.*)"$|^'(.*)'$/.exec(value);
  return inner ? (inner[1] ?? inner[2] ?? '') : value;
}

function parseValue(value: string): unknown {
  const list = /^\[(.*)\]$/.exec(value);
  return list ? (list[1] ?? '').split(',').map((item) => unquote(item.trim())) : unquote(value);
}

export function readFrontMatter(text: string): FrontMatter {
  const lines = frontMatterLines(text);
  const first = lines.next();
  if (first.done || !FENCE.test(first.value.text)) return NONE;
  const pairs = new Map<string, unknown>();
  let list: unknown[] | null = null;
  for (const { text: line, end } of lines) {
    if (FENCE.test(line) && pairs.size) return { record: Object.fromEntries(pairs), end, diagnostics: [] };
    const item = /^\s*- (.*)$/.exec(line);
    const pair = PAIR.exec(line);
    if (pair) {
      const [, key = '', value = ''] = pair;
      list = value.trim() ? null : [];
      pairs.set(key, list ?? parseValue(value.trim()));
    } else if (item && list) list.push(unquote((item[1] ?? '').trim()));
    else if (line && !line.startsWith('#')) return broken(pairs.size);
  }
  return broken(pairs.size);
}

/** `---` alone is text; `---` followed by `key: value` was meant as front matter. */
function broken(pairs: number): FrontMatter {
  if (pairs === 0) return NONE;
  const message = 'unclosed front matter, or unsupported syntax in it; read as text';
  return { ...NONE, diagnostics: [diagnostic('front-matter-invalid', message, 0)] };
}
