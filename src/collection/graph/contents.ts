/** The data that the graph is made from, and its prints by quotation. */
import type { Engine } from '../../database/index.ts';
import type { OrderName } from '../../util/ranked.ts';
import { ByQuotation } from '../by-quotation.ts';
import type { LinkedCollection, Occurrence, Print, Utterance } from '../types.ts';
import { citedPrints } from './edges.ts';
import type { PrintContext } from './print-provenance.ts';

/** All quotations in both output orders. `ranks` are those of either. */
export interface Orders extends Readonly<Record<OrderName, readonly Occurrence[]>> {
  readonly ranks: readonly number[];
}

/** The data that the graph is made from. */
export interface GraphContents extends PrintContext {
  readonly engine: Engine;
  readonly linked: LinkedCollection;
  readonly orders: Orders;
  readonly utterances: readonly Utterance[];
}

/** The print of each quotation with its utterance, and the id of the print that it cites. */
export interface PrintIndex {
  of(occurrence: Occurrence): Print | undefined;
  utteranceOf(occurrence: Occurrence): Utterance | undefined;
  citedBy(occurrence: Occurrence): string | undefined;
}

export function printsIn(contents: GraphContents): PrintIndex {
  const { linked, utterances } = contents;
  const of = new ByQuotation<Print>(linked.occurrences);
  const utteranceOf = new ByQuotation<Utterance>(linked.occurrences);
  const cited = new Map<Occurrence, string>();
  for (const utterance of utterances) {
    for (const print of utterance.prints) {
      of.set(print.occurrence, print);
      utteranceOf.set(print.occurrence, utterance);
    }
    for (const [occurrence, print] of citedPrints(utterance, contents)) cited.set(occurrence, print);
  }
  return {
    of: (occurrence) => of.get(occurrence),
    utteranceOf: (occurrence) => utteranceOf.get(occurrence),
    citedBy: (occurrence) => cited.get(occurrence),
  };
}

/** The utterance whose fullest print is a quotation. Its id derives from that print, so both are in one order. */
export function utteranceOfFullest(occurrence: Occurrence, prints: PrintIndex): Utterance | null {
  const utterance = prints.utteranceOf(occurrence);
  return utterance?.fullest === occurrence ? utterance : null;
}
