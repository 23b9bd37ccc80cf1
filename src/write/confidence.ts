/** The confidence that lists of quotations show. */
import type { QuotationRecord } from '../schema.ts';
import type { TerminalStyle } from './terminal-style.ts';

/** Below it, a quotation or its speaker is more likely wrong than right. */
const DOUBTFUL = 0.5;

type Attributed = Readonly<Pick<QuotationRecord, 'speaker' | 'confidence'>>;

/** The confidence in the quotation times that in its speaker, in thousandths, as `--min-confidence` compares it. */
export const confidenceOf = ({ confidence }: Attributed): number =>
  Math.round(confidence.quotation * confidence.speaker * 1000) / 1000;

/** Without a speaker, only the quotation can be wrong. */
export const isDoubtful = (quotation: Attributed): boolean =>
  (quotation.speaker === null ? quotation.confidence.quotation : confidenceOf(quotation)) < DOUBTFUL;

/** Example: `0.97`; a dash without a speaker, since the figure is about who said it. */
export const confidenceFigure = (quotation: Attributed): string =>
  quotation.speaker === null ? '–' : confidenceOf(quotation).toFixed(2);

/** Explains the numbers of `confidenceText`. */
export const CONFIDENCE_NOTE = 'confidence from 0 to 1; ? is more likely wrong than right';

/** Width of `confidenceText`. */
export const CONFIDENCE_WIDTH = 5;

/** Example: `0.97 `, and `0.34?` in red if it is doubtful. */
export function confidenceText(quotation: Attributed, { colors }: TerminalStyle): string {
  const shown = confidenceFigure(quotation).padStart(CONFIDENCE_WIDTH - 1);
  return isDoubtful(quotation) ? colors.red(`${shown}?`) : `${shown} `;
}
