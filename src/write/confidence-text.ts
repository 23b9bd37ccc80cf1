/** The confidence of a quotation as lists show it: that the quotation and its speaker are right. */
import type { QuotationRecord } from '../schema.ts';
import { confidenceOf, isDoubtful } from '../util/confidence.ts';
import type { TerminalStyle } from './terminal-style.ts';

type Attributed = Readonly<Pick<QuotationRecord, 'speaker' | 'confidence'>>;

/** Example: `0.97`; a dash without a speaker, since the figure is about who said it. */
export const confidenceFigure = (quotation: Attributed): string =>
  quotation.speaker === null ? '–' : confidenceOf(quotation).toFixed(2);

/** Explains the numbers of `confidenceText`. */
export const CONFIDENCE_NOTE = 'confidence from 0 to 1; ? is more likely wrong than right';

/** Columns of `confidenceText`. */
export const CONFIDENCE_WIDTH = 5;

/** Example: `0.97 `, and `0.34?` in red if it is doubtful. */
export function confidenceText(quotation: Attributed, { colors }: TerminalStyle): string {
  const shown = confidenceFigure(quotation).padStart(CONFIDENCE_WIDTH - 1);
  return isDoubtful(quotation) ? colors.red(`${shown}?`) : `${shown} `;
}
