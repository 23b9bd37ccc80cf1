/**
 * Finds what is quoted or reported in an article: marks are paired, every sentence is searched for reporting frames, and
 * each passage in marks is given to the frame that it belongs to.
 */
import type { ProposedArticle, Quotation, SegmentedArticle, Span } from '../../model.ts';
import { assemble } from './assemble.ts';
import { confidenceOf } from './confidence.ts';
import { type Draft, kindOf } from './draft.ts';
import { findPassages } from './marks.ts';
import { nestedDrafts } from './nested.ts';
import { outerSentences } from './outer.ts';

const byPlace = (a: Span, b: Span) => a[0] - b[0] || a[1] - b[1];

function toQuotation(draft: Draft, wholePassages: ReadonlySet<string>): Quotation {
  return {
    kind: draft.evidence.some(({ rule }) => rule.startsWith('block-') || rule === 'transcript')
      ? 'direct'
      : kindOf(draft, (span) => wholePassages.has(span.join())),
    act: draft.act,
    nestedIn: null,
    content: [...draft.content].sort(byPlace),
    source: draft.source,
    cue: draft.cue,
    confidence: confidenceOf(draft.evidence),
    evidence: draft.evidence,
  };
}

const inOrder = (a: Quotation, b: Quotation) =>
  (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);

/** The article with its passages in marks, the quotations that the rules read in it, and those within words in marks. */
export function propose(article: SegmentedArticle): ProposedArticle {
  const { passages, diagnostics } = findPassages(article.text, article.paragraphs);
  const drafts = assemble(article, passages, outerSentences(article, passages));
  const wholePassages = new Set(passages.map(({ span }) => span.join()));
  const quotations = (list: readonly Draft[]) => list.map((draft) => toQuotation(draft, wholePassages)).sort(inOrder);
  return {
    passages,
    proposals: quotations(drafts),
    nested: quotations(nestedDrafts(article, passages)),
    ...article,
    diagnostics: [...article.diagnostics, ...diagnostics],
  };
}
