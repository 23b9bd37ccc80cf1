/**
 * Pairs the quotation marks of each paragraph: straight, curly, low-high, guillemets, doubled single marks, and single
 * marks that are no apostrophes.
 *
 * Example: `“We can’t,” he said, “call it a ‘plan’.”` has two passages, and one more inside the second.
 *
 * An unclosed mark costs one passage at most: it ends with its paragraph, or where the next one opens.
 */
import type { Diagnostic, Paragraph, Passage, Span } from '../../model.ts';
import { closingSingleMark, isSingleMark, opensSinglePassage } from './single-marks.ts';

const DOUBLE = new Set(['"', '“', '”', '„', '‟', '«', '»', '＂', '〝', '〞']);
const ALWAYS_OPENS = new Set(['„', '‟', '〝']);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{—–\-/:“‘'"]/u;
const INCHES = /\d['’]\s?\d+$/;

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

type Found = Pick<Passage, 'span' | 'marks' | 'opened' | 'closed'>;

/** The passages of one paragraph, and the offsets of its unpaired marks. */
interface Paired {
  readonly passages: readonly Found[];
  readonly unclosed: readonly number[];
}

function pairParagraph(text: string, [start, end]: Span, openBefore: boolean): Paired {
  const passages: Found[] = [];
  const unclosed: number[] = [];
  const stack: Open[] = [];
  const own = text.slice(start, end);
  const lastStraight = start + own.lastIndexOf('"');
  let first = true;
  const close = (at: number, closed: boolean) => {
    const open = stack.pop();
    if (open) passages.push({ span: [open.start, at], marks: 'double', opened: open.sign !== '', closed });
  };
  const abandon = (at: number) => {
    unclosed.push(stack.at(-1)?.start ?? at);
    close(trimEnd(text, stack.at(-1)?.start ?? at, at), false);
  };
  for (let at = start + nextSign(own, 0); at < end; at = start + nextSign(own, at + 1 - start)) {
    const mark = doubleMarkAt(text, at);
    if (mark) {
      const carriesOn =
        openBefore && first && looksClosing(text, mark) && !looksOpening(text, mark) && mark.sign !== '“';
      if (carriesOn) stack.push({ start, sign: '' });
      first = false;
      const open = stack.at(-1);
      const role = roleOf(text, mark, open);
      if (role === 'close') close(mark.end, true);
      else if (role === 'open') {
        const nests = open?.sign === '"' && mark.sign === '“' && stack.length === 1 && lastStraight > mark.end;
        if (open && !nests) abandon(at);
        stack.push({ start: at, sign: mark.sign });
      }
      at = mark.end - 1;
    } else if (isSingleMark(text, at) && opensSinglePassage(text, at)) {
      const closing = closingSingleMark(text, at, end);
      if (closing !== null) passages.push({ span: [at, closing + 1], marks: 'single', opened: true, closed: true });
    }
  }
  while (stack.length) abandon(end);
  return { passages, unclosed };
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

const hasWords = (text: string, span: Span) => LETTER_OR_DIGIT.test(text.slice(...span));

interface Nested extends Found {
  /** Index of the enclosing passage in the same list. */
  readonly inside: number | null;
}

/** Orders passages, outer before inner. A pair of single marks that crosses a double one is taken for apostrophes. */
function nest(found: readonly Found[]): Nested[] {
  const inOrder = [...found].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const crossing = new Set<Found>();
  const around: Found[] = [];
  for (const passage of inOrder) {
    let outer = around.at(-1);
    while (outer && outer.span[1] < passage.span[1]) {
      if (outer.span[1] > passage.span[0]) crossing.add(outer.marks === 'single' ? outer : passage);
      around.pop();
      outer = around.at(-1);
    }
    around.push(passage);
  }
  const nested: Nested[] = [];
  const open: number[] = [];
  for (const passage of inOrder) {
    if (crossing.has(passage)) continue;
    while (open.length && (nested[open.at(-1) ?? 0]?.span[1] ?? 0) <= passage.span[0]) open.pop();
    open.push(nested.push({ ...passage, inside: open.at(-1) ?? null }) - 1);
  }
  return nested;
}

export interface PairedMarks {
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All passages in marks, in text order, outer before inner. `closed` and `continues` link passages across paragraphs. */
export function findPassages(text: string, paragraphs: readonly Paragraph[]): PairedMarks {
  const passages: Passage[] = [];
  const diagnostics: Diagnostic[] = [];
  /** Index of the passage left open by the paragraph before. */
  let openBefore: number | null = null;
  let unclosedBefore: readonly number[] = [];
  const note = (offsets: readonly number[]) => {
    for (const offset of offsets) diagnostics.push(unclosedMark(offset));
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.boilerplate) continue;
    const { passages: found, unclosed } = pairParagraph(text, paragraph.span, openBefore !== null);
    const kept = nest(found.filter((passage) => hasWords(text, passage.span)));
    let reopened = false;
    let openAfter: number | null = null;
    const base = passages.length;
    kept.forEach((passage, i) => {
      const opensParagraph = i === 0 && !hasWords(text, [paragraph.span[0], passage.span[0]]);
      const continues = opensParagraph && passage.marks === 'double' ? openBefore : null;
      if (continues !== null) reopened = true;
      const inside = passage.inside === null ? null : base + passage.inside;
      passages.push({ ...passage, paragraph: index, continues, inside });
      if (!passage.closed && passage.span[1] === paragraph.span[1]) openAfter = passages.length - 1;
    });
    if (!reopened) note(unclosedBefore);
    note(unclosed.slice(0, openAfter === null ? undefined : -1));
    unclosedBefore = openAfter === null ? [] : unclosed.slice(-1);
    openBefore = openAfter;
  }
  note(unclosedBefore);
  return { passages, diagnostics };
}

const unclosedMark = (offset: number): Diagnostic => ({
  code: 'mark-unclosed',
  offset,
  message: 'A quotation mark is opened here and never closed; the passage is taken to end with its paragraph.',
});
