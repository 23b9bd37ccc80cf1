/** A statement in the making: one cue with its source, and the contents that were given to it. */
import type { Evidence, LabelledSpan, Span } from '../../model.ts';

export interface Statement {
  readonly cue: LabelledSpan | null;
  readonly source: readonly Span[];
  readonly contents: LabelledSpan[];
  readonly evidence: Evidence[];
}
