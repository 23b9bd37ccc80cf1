/**
 * Finds an article's passages in quotation marks. An unclosed mark costs at most one passage: it ends before its cue, where
 * the next one opens, or with its paragraph.
 */
import type { Diagnostic, Paragraph, Passage } from '../../model.ts';
import { passagesIn } from '../../util/quotation-marks.ts';
import { isSingleMark, opensSinglePassage } from '../../util/single-marks.ts';
import { hasLetterOrDigit } from '../letters.ts';
import { endBeforeCue } from './lost-closing-mark.ts';

export interface PairedMarks {
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Indices of the paragraphs followed by one that opens single marks. */
function opensSinglesAfter(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const read = [...paragraphs.keys()].filter((index) => !paragraphs[index]?.boilerplate);
  const opensSingle = (index = -1) => {
    const start = paragraphs[index]?.span[0] ?? text.length;
    return isSingleMark(text, start) && opensSinglePassage(text, start);
  };
  return new Set(read.filter((_, i) => opensSingle(read[i + 1])));
}

/** All passages in marks, in text order, outer before inner. `closed` and `continues` link passages across paragraphs. */
export function findPassages(text: string, paragraphs: readonly Paragraph[]): PairedMarks {
  const passages: Passage[] = [];
  const neverClosed: number[] = [];
  /** Index of the passage left open by the paragraph before. */
  let openBefore: number | null = null;
  let unclosedBefore: readonly number[] = [];
  const note = (offsets: readonly number[]) => {
    for (const offset of offsets) neverClosed.push(offset);
  };
  const singlesAfter = opensSinglesAfter(text, paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.boilerplate) continue;
    const before = passages[openBefore ?? -1]?.marks ?? null;
    const { passages: paired, unclosed } = passagesIn(text, paragraph.span, {
      before,
      singleAfter: singlesAfter.has(index),
    });
    let reopened = false;
    let openAfter: number | null = null;
    const base = passages.length;
    paired.forEach(({ inner, ...found }, i) => {
      const passage = found.closed
        ? found
        : { ...found, span: [found.span[0], endBeforeCue(text, found.span)] as const };
      const opensParagraph = i === 0 && !hasLetterOrDigit(text.slice(paragraph.span[0], passage.span[0]));
      const continues = opensParagraph && passage.marks === before ? openBefore : null;
      if (continues !== null) reopened = true;
      const inside = passage.inside === null ? null : base + passage.inside;
      passages.push({ ...passage, paragraph: index, continues, inside });
      if (!passage.closed && inside === null && passage.span[1] === paragraph.span[1]) openAfter = passages.length - 1;
    });
    if (!reopened) note(unclosedBefore);
    note(unclosed.slice(0, openAfter === null ? undefined : -1));
    unclosedBefore = openAfter === null ? [] : unclosed.slice(-1);
    openBefore = openAfter;
  }
  note(unclosedBefore);
  return { passages, diagnostics: unclosedMarks(neverClosed) };
}

/** Most diagnostics of unclosed marks in one article, so that hostile text does not fill the output. */
const MOST_DIAGNOSTICS = 20;

const unclosedMark = (offset: number): Diagnostic => ({
  code: 'mark-unclosed',
  offset,
  message: 'A quotation mark is opened here and never closed; the passage is taken to end with its paragraph.',
});

/** One diagnostic for each of the first marks, and one that counts the others. */
function unclosedMarks(offsets: readonly number[]): Diagnostic[] {
  const shown = offsets.slice(0, MOST_DIAGNOSTICS).map(unclosedMark);
  const next = offsets[MOST_DIAGNOSTICS];
  if (next === undefined) return shown;
  const rest = offsets.length - shown.length;
  const marks = rest === 1 ? '1 more quotation mark is' : `${rest} more quotation marks are`;
  return [...shown, { code: 'mark-unclosed', offset: next, message: `${marks} opened from here on and never closed.` }];
}
