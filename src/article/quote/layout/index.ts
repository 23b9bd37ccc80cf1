/** Finds the quotations that the layout alone attributes, whatever the sentences say. */
import type { Passage, SegmentedArticle } from '../../../model.ts';
import { SpanIndex } from '../../spans.ts';
import type { QuotationDraft } from '../quotation-draft.ts';
import { dashDialogueDrafts } from './dash-dialogue.ts';
import { postDrafts } from './post.ts';
import { signedDrafts } from './signature.ts';
import { transcriptDrafts } from './transcript.ts';

function layoutDrafts(article: SegmentedArticle, passages: readonly Passage[]): QuotationDraft[] {
  const turns = transcriptDrafts(article);
  if (turns.length > 0) return turns;
  const posts = postDrafts(article);
  const signed = signedDrafts(article, passages, new Set(posts.map(({ paragraph }) => paragraph)));
  return [...posts, ...signed, ...dashDialogueDrafts(article, passages)];
}

/** Adds the drafts of layouts, and drops those that other rules found in the same words. */
export function withLayouts(
  article: SegmentedArticle,
  passages: readonly Passage[],
  drafts: readonly QuotationDraft[],
): readonly QuotationDraft[] {
  const layouts = layoutDrafts(article, passages);
  if (layouts.length === 0) return drafts;
  const taken = new SpanIndex(layouts, ({ content, source }) => [...content, ...source]);
  const kept = drafts.filter(({ content }) => !content.some((span) => taken.indicesOverlapping(span).length > 0));
  return [...kept, ...layouts];
}
