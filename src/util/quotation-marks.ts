/**
 * Pairs quotation marks: straight, curly, low-high, guillemets, doubled single marks, and single marks that are not
 * apostrophes.
 *
 * Example: `“We can’t,” he said, “call it a ‘plan’.”` has two passages, and one more inside the second.
 */
import type { Span } from '../model.ts';
import { closingSingleMark, isSingleMark, opensSentence, opensSinglePassage } from './single-marks.ts';

const DOUBLE = new Set(['"', '“', '”', '„', '‟', '«', '»', '＂', '〝', '〞']);
const ALWAYS_OPENS = new Set(['„', '‟', '〝']);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{—–\-/:“‘'"]/u;
const INCHES = /\d['’]\s?\d+$/;
/** The sign that closes a passage in which marks of another kind may stand. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
]);

/** Every character that may be a mark; text between two of them is skipped. */
const ANY_MARK = /["“”„‟«»＂〝〞'‘’‚‛`‹›´]/g;

/** Offset of the next possible mark from `from` on; the length of the text if there is none. */
function nextSign(text: string, from: number): number {
  ANY_MARK.lastIndex = from;
  return ANY_MARK.test(text) ? ANY_MARK.lastIndex - 1 : text.length;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

interface Open {
  readonly start: number;
  readonly sign: string;
}

/** The double mark at `at`; two single marks in a row count as one. */
function doubleMarkAt(text: string, at: number): Mark | null {
  const sign = text[at] ?? '';
  if (DOUBLE.has(sign)) return { start: at, end: at + 1, sign };
  const pair = text.slice(at, at + 2);
  if (pair === "''" || pair === '``' || pair === '’’' || pair === '‘‘') return { start: at, end: at + 2, sign: pair };
  return null;
}

function looksOpening(text: string, mark: Mark): boolean {
  const before = text[mark.start - 1] ?? ' ';
  const after = text[mark.end] ?? ' ';
  return OPENS_AFTER.test(before) && !/\s/.test(after);
}

function looksClosing(text: string, mark: Mark): boolean {
  const before = text[mark.start - 1] ?? ' ';
  const after = text[mark.end] ?? ' ';
  return !/\s/.test(before) && !LETTER_OR_DIGIT.test(after);
}

/** Whether a double mark closes the open passage, opens one, or is no quotation mark (the inches of 6'3"). */
function roleOf(text: string, mark: Mark, open: Open | undefined): 'open' | 'close' | 'none' {
  const { sign } = mark;
  if (sign === '"' && INCHES.test(text.slice(Math.max(0, mark.start - 6), mark.start))) return 'none';
  if (!open)
    return ALWAYS_OPENS.has(sign) || sign === '“' || !looksClosing(text, mark) || looksOpening(text, mark)
      ? 'open'
      : 'none';
  if (ALWAYS_OPENS.has(sign) || sign === '``' || sign === '‘‘') return 'open';
  if (sign === '“')
    return open.sign === '„' || (looksClosing(text, mark) && !looksOpening(text, mark)) ? 'close' : 'open';
  if (sign === '”' || sign === '»' || sign === '’’') return 'close';
  return looksOpening(text, mark) && !looksClosing(text, mark) ? 'open' : 'close';
}

/** A passage with its marks in `span` and without them in `inner`. `opened`, `closed`: its marks are in the text. */
interface FoundPassage {
  readonly span: Span;
  readonly inner: Span;
  readonly marks: 'double' | 'single';
  readonly opened: boolean;
  readonly closed: boolean;
}

/** `inside`: index of the enclosing passage in the same list. */
export interface MarkedPassage extends FoundPassage {
  readonly inside: number | null;
}

interface Paired {
  readonly passages: readonly FoundPassage[];
  readonly unclosed: readonly number[];
}

/** Marks of passages that reach beyond a piece of text. */
export interface OpenMarks {
  /** Marks of the passage that the paragraph before leaves open. */
  readonly before: FoundPassage['marks'] | null;
  /** Whether the paragraph after opens single marks. */
  readonly singleAfter: boolean;
}

const NONE_OPEN: OpenMarks = { before: null, singleAfter: false };

function pair(text: string, [start, end]: Span, openMarks: OpenMarks): Paired {
  const passages: FoundPassage[] = [];
  const unclosed: number[] = [];
  const stack: Open[] = [];
  const own = text.slice(start, end);
  const lastClosing = new Map(Array.from(CLOSING, ([sign, closing]) => [sign, start + own.lastIndexOf(closing)]));
  let first = true;
  const close = (at: number, sign: string) => {
    const open = stack.pop();
    if (!open) return;
    const inner = [open.start + open.sign.length, at - sign.length] as const;
    passages.push({ span: [open.start, at], inner, marks: 'double', opened: open.sign !== '', closed: sign !== '' });
  };
  const abandon = (at: number) => {
    unclosed.push(stack.at(-1)?.start ?? at);
    close(trimEnd(text, stack.at(-1)?.start ?? at, at), '');
  };
  const reopened = openMarks.before === 'single' ? start : -1;
  const mayGoOn = (at: number) =>
    (openMarks.singleAfter || at === reopened) && stack.length === 0 && passages.at(-1)?.span[1] !== end;
  for (let at = start + nextSign(own, 0); at < end; at = start + nextSign(own, at + 1 - start)) {
    const mark = doubleMarkAt(text, at);
    if (mark) {
      const carriesOn =
        openMarks.before === 'double' &&
        first &&
        looksClosing(text, mark) &&
        !looksOpening(text, mark) &&
        mark.sign !== '“';
      if (carriesOn) stack.push({ start, sign: '' });
      first = false;
      const open = stack.at(-1);
      const role = roleOf(text, mark, open);
      if (role === 'close') close(mark.end, mark.sign);
      else if (role === 'open') {
        const nests =
          open && open.sign !== mark.sign && stack.length === 1 && (lastClosing.get(open.sign) ?? 0) > mark.end;
        if (open && !nests) abandon(at);
        stack.push({ start: at, sign: mark.sign });
      }
      at = mark.end - 1;
    } else if (isSingleMark(text, at) && opensSinglePassage(text, at)) {
      const passage = singlePassage(text, at, end, mayGoOn(at));
      if (passage) passages.push(passage);
      if (passage?.closed === false) unclosed.push(at);
    }
  }
  while (stack.length) abandon(end);
  return { passages, unclosed };
}

/** @param mayGoOn whether the passage may be left open until the next paragraph */
function singlePassage(text: string, at: number, end: number, mayGoOn: boolean): FoundPassage | null {
  const passage = { marks: 'single', opened: true } as const;
  const closing = closingSingleMark(text, at, end);
  if (mayGoOn && opensSentence(text, at) && !closing?.certain)
    return { ...passage, span: [at, end], inner: [at + 1, end], closed: false };
  return closing && { ...passage, span: [at, closing.at + 1], inner: [at + 1, closing.at], closed: true };
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

const hasLetterOrDigit = (text: string, span: Span): boolean => LETTER_OR_DIGIT.test(text.slice(...span));

/** Orders passages, outer before inner. Single marks that cross a double mark count as apostrophes. */
function nest(found: readonly FoundPassage[]): MarkedPassage[] {
  const inOrder = [...found].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const crossing = new Set<FoundPassage>();
  const around: FoundPassage[] = [];
  for (const passage of inOrder) {
    let outer = around.at(-1);
    while (outer && outer.span[1] < passage.span[1]) {
      if (outer.span[1] > passage.span[0]) crossing.add(outer.marks === 'single' ? outer : passage);
      around.pop();
      outer = around.at(-1);
    }
    around.push(passage);
  }
  const nested: MarkedPassage[] = [];
  const open: number[] = [];
  for (const passage of inOrder) {
    if (crossing.has(passage)) continue;
    while (open.length && (nested[open.at(-1) ?? 0]?.span[1] ?? 0) <= passage.span[0]) open.pop();
    open.push(nested.push({ ...passage, inside: open.at(-1) ?? null }) - 1);
  }
  return nested;
}

/**
 * The passages with words in one paragraph or piece of text, in text order, outer before inner, and the offsets of marks
 * that are never closed. An unclosed passage ends where the next one opens, or with the text.
 *
 * @param openMarks the marks of the paragraphs before and after
 */
export function passagesIn(
  text: string,
  range: Span,
  openMarks = NONE_OPEN,
): { readonly passages: readonly MarkedPassage[]; readonly unclosed: readonly number[] } {
  const { passages, unclosed } = pair(text, range, openMarks);
  return { passages: nest(passages.filter(({ span }) => hasLetterOrDigit(text, span))), unclosed };
}
