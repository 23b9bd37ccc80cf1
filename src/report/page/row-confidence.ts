/** The confidence in a quotation as lists show it, and lists with the surest quotations first. */
import { confidenceOf as confidenceOfRecord, isDoubtful as isDoubtfulRecord } from '../../util/confidence.ts';
import { confidenceFigure as confidenceFigureOfRecord } from '../../write/confidence-text.ts';
import type { QuotationRow, RowIndex } from '../rows.ts';
import type { Model, Print } from './model.ts';

type Attributed = Pick<QuotationRow, 'named' | 'confidence'>;

const inOnes = ({ named, confidence: [quotation, speaker, via] }: Attributed) => ({
  speaker: named,
  confidence: { quotation: quotation / 1000, speaker: speaker / 1000, via: via / 1000 },
});

/** The confidence in the quotation times that in its speaker, in [0, 1]. */
export const confidenceOf = (row: Attributed): number => confidenceOfRecord(inOnes(row));

/** As text; a dash without a speaker. */
export const confidenceFigure = (row: Attributed): string => confidenceFigureOfRecord(inOnes(row));

/** True if the quotation or its speaker is more likely wrong than right. */
export const isDoubtful = (row: Attributed): boolean => isDoubtfulRecord(inOnes(row));

export const surestFirst = (prints: readonly Print[]): readonly Print[] =>
  [...prints].sort((one, other) => confidenceOf(other.row) - confidenceOf(one.row));

const ORDERS = new WeakMap<Model, readonly RowIndex[]>();

/** All quotations, the surest first; sorted once for all searches. */
export function placesBySureness(model: Model): readonly RowIndex[] {
  const known = ORDERS.get(model);
  if (known) return known;
  const { quotations } = model.tables;
  const sureness = quotations.map(confidenceOf);
  const places = [...quotations.keys()].sort((a, b) => (sureness[b] ?? 0) - (sureness[a] ?? 0) || a - b);
  ORDERS.set(model, places);
  return places;
}
