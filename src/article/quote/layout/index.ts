/** The quotations that the layout of a stretch of text makes somebody's words, whatever its sentences say. */
import type { SegmentedArticle } from '../../../model.ts';
import { SpanIndex } from '../../spans.ts';
import type { QuotationDraft } from '../quotation-draft.ts';
import { transcriptDrafts } from './transcript.ts';

const layoutDrafts = (article: SegmentedArticle): QuotationDraft[] => transcriptDrafts(article);

/** Adds the drafts of layouts and drops those that other rules found in the same words. */
export function withLayouts(article: SegmentedArticle, drafts: readonly QuotationDraft[]): readonly QuotationDraft[] {
  const layouts = layoutDrafts(article);
  if (layouts.length === 0) return drafts;
  const taken = new SpanIndex(layouts, ({ content, source }) => [...content, ...source]);
  const kept = drafts.filter(({ content }) => !content.some((span) => taken.indicesOverlapping(span).length > 0));
  return [...kept, ...layouts];
}
