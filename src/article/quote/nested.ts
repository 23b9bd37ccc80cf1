/**
 * Nested quotations: the reporting rules applied once more within the marks of a passage.
 *
 * Example: in `“He told me that she had denied it,” she said` the clause after `told me` is his.
 */
import type { Passage } from '../../model.ts';
import { quotationRule } from '../rules.ts';
import type { FoldedArticle } from './folded-sentences.ts';
import { findFrames } from './frames.ts';
import { draftFrom, type QuotationDraft } from './quotation-draft.ts';

/** Drafts with a source within all outermost passages in double marks. */
export function nestedDrafts(article: FoldedArticle, passages: readonly Passage[]): QuotationDraft[] {
  return passages.flatMap(({ inside, marks }, index) => {
    if (inside !== null || marks !== 'double') return [];
    return article.sentencesWithin(index).flatMap((sentence) =>
      findFrames(sentence.items)
        .filter(({ rule, act, source }) => act === 'speech' && source !== null && quotationRule(rule).nests)
        .map((frame) => draftFrom(frame, sentence, 0))
        .filter(({ content }) => content.length > 0),
    );
  });
}
