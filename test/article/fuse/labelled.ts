/** Articles with labels put on by hand, as a tagger would give them, and what the join makes of them. */
import { fuse } from '../../../src/article/fuse/index.ts';
import { propose } from '../../../src/article/quote/index.ts';
import { segment } from '../../../src/article/segment/index.ts';
import type { LabelledSpan, LabelRole, QuotationAct, QuotationKind, Span } from '../../../src/model.ts';
import { articleFromText } from '../../../src/read/article.ts';

/** A label by the words it covers; the same words again are the next place where they stand. */
export type Label = readonly [role: LabelRole, words: string, more?: Partial<LabelledSpan>];

export interface Joined {
  readonly content: readonly string[];
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly kind: QuotationKind;
  readonly act: QuotationAct;
}

export function joined(text: string, labels: readonly Label[]): Joined[] {
  const next = new Map<string, number>();
  const spans = labels.map(([role, words, more]): LabelledSpan => {
    const start = text.indexOf(words, next.get(words) ?? 0);
    if (start < 0) throw new Error(`the text has no “${words}”`);
    next.set(words, start + words.length);
    const speech = role === 'content' ? 1 : 0;
    const act = role === 'content' ? 'speech' : null;
    return { role, act, span: [start, start + words.length], probability: 0.99, speech, ...more };
  });
  spans.sort((a, b) => a.span[0] - b.span[0]);
  const print = ([start, end]: Span) => text.slice(start, end);
  return fuse({ labels: spans, ...propose(segment(articleFromText(text))) }).quotations.map(
    ({ content, source, cue, kind, act }) => ({
      content: content.map(print),
      source: source.map(print),
      cue: cue.map(print),
      kind,
      act,
    }),
  );
}

/** Content, source and cue of each, as strings. */
export const spansOf = (text: string, labels: readonly Label[]) =>
  joined(text, labels).map(({ content, source, cue }) => ({ content, source, cue }));
