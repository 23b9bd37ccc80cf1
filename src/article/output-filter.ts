/** Decides which quotations go into the output. */
import type { CorrectedQuotation } from '../model.ts';
import type { Settings } from '../settings.ts';

export type OutputFilter = Pick<Settings, 'acts' | 'minConfidence'>;

/** Probabilities are compared in thousandths, as they are written, so that the output shows the numbers that decided. */
export const toThousandths = (probability: number): number => Math.round(probability * 1000);

const isRejected = ({ corrections }: CorrectedQuotation) => corrections.at(-1)?.decision === 'not-a-quotation';

export function passesFilter(quotation: CorrectedQuotation, { acts, minConfidence }: OutputFilter): boolean {
  const { confidence, attribution } = quotation;
  const trust = toThousandths(confidence) * toThousandths(attribution.confidence.speaker);
  return acts.has(quotation.act) && !isRejected(quotation) && trust >= Math.round(minConfidence * 1e6);
}
