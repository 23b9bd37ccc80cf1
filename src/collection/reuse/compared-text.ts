/** The text of a quotation that is compared with other prints: the fragments in marks, or all of it. */
import type { QuoteRecord } from '../../schema.ts';
import type { ComparedText } from '../types.ts';

/** The closing marks of each opening mark. Straight marks close themselves; guillemets point either way. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['‟', '”'],
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['``', "''"],
  ["''", "''"],
  ['‘', '’'],
  ['‚', '‘’'],
  ["'", "'"],
  ['`', "'"],
]);
/** Closing marks in texts that mix straight and curly marks. */
const CLOSING_ELSE: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['"', '”'],
  ['‘', "'"],
  ["'", '’'],
]);
const SINGLE: ReadonlySet<string> = new Set(['‘', '‚', "'", '`']);
const WORD = /[\p{L}\p{N}]/u;
/** Punctuation before or after the closing mark. */
const TRAILING = /[\s.,;:!?]/u;

/** Separates fragments; like any ellipsis it shows that something may be missing. */
const GAP = ' … ';

function openingAt(text: string, at: number): string | null {
  const pair = text.slice(at, at + 2);
  if (CLOSING.has(pair)) return pair;
  const one = text.charAt(at);
  return CLOSING.has(one) ? one : null;
}

/** The closing marks of an opening mark: the proper ones, then the mixed ones. */
function closersOf(mark: string): readonly (readonly string[])[] {
  const closers = CLOSING.get(mark) ?? '';
  const alternatives = closers.length === 2 && closers !== "''" ? [...closers] : [closers];
  return [alternatives, [...(CLOSING_ELSE.get(mark) ?? '')]];
}

/** Offset of the first closing mark, or -1. A single mark inside a word is an apostrophe. */
function closerAt(text: string, from: number, mark: string, closers: readonly string[]): number {
  for (let at = from; at < text.length; at++) {
    if (!closers.some((closer) => text.startsWith(closer, at))) continue;
    if (!SINGLE.has(mark)) return at;
    if (!WORD.test(text.charAt(at + 1)) && /\S/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** Offset of the closing mark, or -1. `missing` caches failed searches, to keep the time linear. */
function closingAt(text: string, from: number, mark: string, missing: Set<string>): number {
  for (const closers of closersOf(mark)) {
    const wanted = mark + closers.join('');
    const end = missing.has(wanted) ? -1 : closerAt(text, from, mark, closers);
    if (end >= 0) return end;
    missing.add(wanted);
  }
  return -1;
}

/** A mark opens before a word, never in or right after one; guillemets may stand apart, as in French. */
function opens(text: string, at: number, mark: string): boolean {
  const next = text.charAt(at + mark.length);
  return !WORD.test(text.charAt(at - 1)) && next !== '' && (/[«»]/u.test(mark) || /\S/u.test(next));
}

/** The fragments of a text in quotation marks, without the marks; an unclosed mark reaches to the end. */
export function markedFragments(text: string): readonly string[] {
  const fragments: string[] = [];
  const missing = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const mark = openingAt(text, at);
    const after = at + (mark?.length ?? 1);
    if (!mark || !opens(text, at, mark)) {
      at += 1;
      continue;
    }
    const end = closingAt(text, after, mark, missing);
    if (end < 0 && SINGLE.has(mark)) at = after;
    else {
      fragments.push(text.slice(after, end < 0 ? undefined : end));
      at = end < 0 ? text.length : end + 1;
    }
  }
  return fragments.map((fragment) => fragment.trim()).filter((fragment) => WORD.test(fragment));
}

/** Strips the outer marks of a piece; inner marks stay. */
function withoutOuterMarks(piece: string): string {
  const mark = openingAt(piece, 0);
  if (!mark) return piece;
  const inner = piece.slice(mark.length);
  let end = inner.length;
  while (end > 0 && TRAILING.test(inner.charAt(end - 1))) end -= 1;
  for (const closer of closersOf(mark).flat()) {
    if (inner.slice(0, end).endsWith(closer)) return inner.slice(0, end - closer.length) + inner.slice(end);
  }
  return inner;
}

/** The fields of a quotation that its compared text depends on. */
export type QuotedText = Pick<QuoteRecord, 'kind' | 'content' | 'text'>;

function piecesOf(quotation: QuotedText): readonly string[] {
  let at = 0;
  return quotation.content.map(([start, end]) => {
    const piece = quotation.text.slice(at, at + end - start);
    at += end - start + 1;
    return piece;
  });
}

/** Paragraph numbers of quoted documents are no part of their text. */
const PARAGRAPH_NUMBER = /^\s*\(?\d{1,3}[.)]\s+/u;

const NO_SEAMS: readonly number[] = [];

function joinedAt(pieces: readonly string[]): readonly number[] {
  if (pieces.length < 2) return NO_SEAMS;
  let at = 0;
  const ends = pieces.map((piece) => {
    at += piece.length + 1;
    return at;
  });
  return ends.slice(0, -1);
}

/**
 * Direct quotations: the pieces without outer marks and paragraph number. Mixed: the fragments in marks. Indirect: all of it.
 */
export function comparedTextOf(quotation: QuotedText): ComparedText {
  if (quotation.kind === 'direct') {
    const [first = '', ...others] = piecesOf(quotation).map(withoutOuterMarks);
    const pieces = [first.replace(PARAGRAPH_NUMBER, ''), ...others];
    return { text: pieces.join(' '), verbatim: true, seams: joinedAt(pieces), embedded: false };
  }
  const fragments = quotation.kind === 'mixed' ? piecesOf(quotation).flatMap(markedFragments) : [];
  if (fragments.length > 0) return { text: fragments.join(GAP), verbatim: true, seams: NO_SEAMS, embedded: true };
  return { text: quotation.text, verbatim: false, seams: NO_SEAMS, embedded: false };
}
