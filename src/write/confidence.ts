/** The confidence that lists of quotations show. */
import type { QuotationRecord } from '../schema.ts';
import type { TerminalStyle } from './terminal-style.ts';

/** Below it, a quotation or its speaker is more likely wrong than right. */
const DOUBTFUL = 0.5;

type Attributed = Readonly<Pick<QuotationRecord, 'speaker' | 'confidence'>>;

/** The confidence in the quotation times that in its speaker, if it has one, in thousandths. */
export const confidenceOf = ({ speaker, confidence }: Attributed): number =>
  Math.round(confidence.quotation * (speaker === null ? 1 : confidence.speaker) * 1000) / 1000;

export const isDoubtful = (quotation: Attributed): boolean => confidenceOf(quotation) < DOUBTFUL;

/** Explains the numbers of `confidenceText`. */
export const CONFIDENCE_NOTE = 'confidence from 0 to 1; ? is more likely wrong than right';

/** Width of `confidenceText`. */
export const CONFIDENCE_WIDTH = 5;

/** Example: `0.97 `, and `0.34?` in red if it is doubtful. */
export function confidenceText(quotation: Attributed, { colors }: TerminalStyle): string {
  const shown = confidenceOf(quotation).toFixed(2);
  return isDoubtful(quotation) ? colors.red(`${shown}?`) : `${shown} `;
}
