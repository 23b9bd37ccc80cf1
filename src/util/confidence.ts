/** The confidence that a quotation and its speaker are right together. */

interface Attributed {
  readonly speaker: string | null;
  readonly confidence: { readonly quotation: number; readonly speaker: number };
}

/** Below this, an answer is more likely wrong than right. */
const DOUBTFUL = 0.5;

/** The confidence in the quotation times that in its speaker, in thousandths, as `--min-confidence` compares it. */
export const confidenceOf = ({ confidence }: Attributed): number =>
  Math.round(confidence.quotation * confidence.speaker * 1000) / 1000;

/** Without a speaker, only the quotation can be wrong. */
export const isDoubtful = (quotation: Attributed): boolean =>
  (quotation.speaker === null ? quotation.confidence.quotation : confidenceOf(quotation)) < DOUBTFUL;
