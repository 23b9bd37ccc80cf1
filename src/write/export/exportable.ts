/** What an export reads and what it gives: nothing is held that can be passed on, so a million quotations are no more than one. */
import type { GraphEdge, GraphNode, QuotationRecord } from '../../schema.ts';

export type Stream<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * A collection as `build` orders it: nodes by type, then id; edges by type, source, target; quotations by article, then place;
 * texts by article. Each call starts from the front; quotations and texts may be read in turns.
 */
export interface Exportable {
  nodes(): Stream<GraphNode>;
  edges(): Stream<GraphEdge>;
  quotations(): Stream<QuotationRecord>;
  /** Those that are at hand: neither graph.json nor quotations.ndjson has them. */
  texts(): Stream<ArticleText>;
}

/** The text of an article, by the article's id. */
export interface ArticleText {
  readonly article: string;
  readonly text: string;
}

/** A file of an export, its name relative to where the export goes. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: Stream<string>;
}
