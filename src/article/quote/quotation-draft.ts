/** A quotation before its passages in marks are all assigned. */

import { SUBJECT_RELATIVES } from '../../lexicon/en/clause-words.ts';
import type { QuotationAct, QuotationKind, Span } from '../../model.ts';
import type { QuotationEvidence } from '../rules.ts';
import { type FoldedSentence, type ItemRange, type SentenceItem, spanOfItems } from './items.ts';
import type { ReportingFrame } from './reporting-frame.ts';

export interface QuotationDraft {
  readonly sentence: number;
  readonly paragraph: number;
  readonly act: QuotationAct;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Whether the cue and a colon end the sentence, so that the content follows. */
  readonly awaitsContent: boolean;
  readonly evidence: QuotationEvidence[];
  readonly content: Span[];
  readonly passages: number[];
}

/** A draft of speech whose content is known. */
export const speechDraft = (draft: Omit<QuotationDraft, 'act' | 'awaitsContent'>): QuotationDraft => ({
  ...draft,
  act: 'speech',
  awaitsContent: false,
});

/** The spans of the ranges that are not empty. */
export const spansOfRanges = (items: readonly SentenceItem[], ranges: readonly (ItemRange | null)[]): Span[] =>
  ranges.flatMap((range) => {
    const span = range && spanOfItems(items, range);
    return span ? [span] : [];
  });

const isLooseMark = (item: SentenceItem | undefined) => item !== undefined && /^[,;:—–-]$/.test(item.text);

/** Drops commas and dashes at the ends, which only join the content to its cue. */
function trimmed(items: readonly SentenceItem[], [from, to]: ItemRange): ItemRange {
  let [start, end] = [from, to];
  while (start < end && isLooseMark(items[start])) start++;
  while (end > start && isLooseMark(items[end - 1])) end--;
  return [start, end];
}

/** The relative pronoun between the source and its verb: `the ministry, which said`. */
function relativePronoun(items: readonly SentenceItem[], { source, cue }: ReportingFrame): ItemRange | null {
  const at = cue[0] - 1;
  const isRelative = SUBJECT_RELATIVES.has(items[at]?.lower ?? '');
  return source && isRelative && source[1] <= at && at - source[1] <= 1 ? [at, at + 1] : null;
}

export function draftFrom(frame: ReportingFrame, sentence: FoldedSentence, index: number): QuotationDraft {
  const { items, paragraph } = sentence;
  const content = frame.content.map((range) => trimmed(items, range)).filter(([start, end]) => end > start);
  const cue = spansOfRanges(items, [frame.cue]);
  return {
    sentence: index,
    paragraph,
    act: frame.act,
    source: spansOfRanges(items, [frame.source, relativePronoun(items, frame)]),
    cue,
    awaitsContent: frame.awaitsContent ?? false,
    evidence: [{ rule: frame.rule, span: cue[0] ?? null }],
    content: spansOfRanges(items, content),
    passages: content.flatMap(([start, end]) => items.slice(start, end).flatMap(({ passage }) => passage ?? [])),
  };
}

/** `direct` if every piece is exactly a passage in marks, `indirect` if none has marks, else `mixed`. */
export function kindOf(draft: QuotationDraft, isWholePassage: (span: Span) => boolean): QuotationKind {
  if (draft.content.every(isWholePassage)) return 'direct';
  return draft.passages.length === 0 ? 'indirect' : 'mixed';
}
