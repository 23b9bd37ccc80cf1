/**
 * Words in marks with a cue of their own are that cue's, even where the tagger read the whole sentence as one content.
 *
 * Example: in `“We lost,” Doe said in a statement, Reuters reported.` the words in marks are Doe's.
 */
import type { LabelledSpan, Quotation, TaggedArticle } from '../../model.ts';
import { byPlace, holds, overlap } from '../spans.ts';

/** The rules' quotation whose cue, source and words in marks all lie in a content. */
function swallowed({ proposals }: TaggedArticle, { role, span }: LabelledSpan): Quotation | undefined {
  if (role !== 'content') return undefined;
  return proposals.find(({ act, kind, content, cue, source }) => {
    const spans = [...content, ...cue, ...source];
    return act === 'speech' && kind === 'direct' && cue.length > 0 && spans.every((one) => holds(span, one));
  });
}

/** The labels, each content that swallowed a quotation of the rules replaced by that quotation's own spans. */
export function withOwnCues(article: TaggedArticle, labels: readonly LabelledSpan[]): LabelledSpan[] {
  const replaced = labels.flatMap((label): LabelledSpan[] => {
    const quotation = swallowed(article, label);
    if (!quotation) return [label];
    const { content, cue, source } = quotation;
    return [
      ...content.map((span): LabelledSpan => ({ ...label, span })),
      ...cue.map((span): LabelledSpan => ({ ...label, role: 'cue', act: null, span })),
      ...source.map((span): LabelledSpan => ({ ...label, role: 'source', act: null, span })),
    ];
  });
  return replaced
    .filter(
      ({ role, span }, i) => !replaced.some((other, j) => j < i && other.role === role && overlap(other.span, span)),
    )
    .sort((a, b) => byPlace(a.span, b.span));
}
