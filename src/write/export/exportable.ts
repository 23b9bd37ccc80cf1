/** What an export reads and what it gives: nothing is held that can be passed on, so a million quotations are no more than one. */
import type { GraphEdge, GraphNode, QuotationRecord } from '../../schema.ts';

export type Stream<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * A collection as `build` orders it: nodes by type, then id; edges by type, source, target; quotations by article, then place.
 * Each call starts from the front.
 */
export interface Exportable {
  nodes(): Stream<GraphNode>;
  edges(): Stream<GraphEdge>;
  quotations(): Stream<QuotationRecord>;
  /** The text of an article, by its SHA-256, where it is at hand: neither graph.json nor quotations.ndjson has it. */
  textOf(textHash: string): string | null;
}

/** A file of an export, its name relative to where the export goes. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: Stream<string>;
}
