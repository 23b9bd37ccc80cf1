/**
 * Proposes quotations by rules: pairs the marks, finds the reporting frames of every sentence and assigns each passage in
 * marks to its frame.
 */
import type { ProposedArticle, Quotation, SegmentedArticle } from '../../model.ts';
import { isLayoutQuote, type QuotationEvidence, quotationRule } from '../rules.ts';
import { byContentStart, bySpan } from '../spans.ts';
import { assignPassages } from './assign-passages.ts';
import { findPassages } from './find-passages.ts';
import { FoldedArticle } from './folded-sentences.ts';
import { nestedDrafts } from './nested.ts';
import { kindOf, type QuotationDraft } from './quotation-draft.ts';

/** The precision of the least precise rule that found a quotation. */
const confidenceOf = (evidence: readonly QuotationEvidence[]): number =>
  evidence.reduce((least, { rule }) => Math.min(least, quotationRule(rule).precision), 1);

function toQuotation(draft: QuotationDraft, wholePassages: ReadonlySet<string>): Quotation {
  return {
    kind: isLayoutQuote(draft) ? 'direct' : kindOf(draft, (span) => wholePassages.has(span.join())),
    act: draft.act,
    nestedIn: null,
    content: [...draft.content].sort(bySpan),
    source: draft.source,
    cue: draft.cue,
    confidence: confidenceOf(draft.evidence),
    evidence: draft.evidence,
  };
}

/** Adds the passages in marks, the proposed quotations and those nested in words in marks. */
export function propose(article: SegmentedArticle): ProposedArticle {
  const { passages, diagnostics } = findPassages(article.text, article.paragraphs);
  const folded = new FoldedArticle(article, passages);
  const drafts = assignPassages(article, passages, folded.sentences());
  const wholePassages = new Set(passages.map(({ span }) => span.join()));
  const quotations = (list: readonly QuotationDraft[]) =>
    list.map((draft) => toQuotation(draft, wholePassages)).sort(byContentStart);
  return {
    passages,
    proposals: quotations(drafts),
    nested: quotations(nestedDrafts(folded, passages)),
    ...article,
    diagnostics: [...article.diagnostics, ...diagnostics],
  };
}
