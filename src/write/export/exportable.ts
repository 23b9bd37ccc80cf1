/** Input and output of an export. Both are streams, so memory does not grow with the collection. */
import type { GraphEdge, GraphNode, QuotationCells, QuotationRecord } from '../../schema.ts';

export type Stream<Item> = Iterable<Item> | AsyncIterable<Item>;

export interface GraphRecords {
  nodes(): Stream<GraphNode>;
  edges(): Stream<GraphEdge>;
  quotations(): Stream<QuotationRecord>;
}

/**
 * A collection in the order of `build`: nodes by type, then id; edges by type, source, target; quotations by article, then
 * position; texts by article. Each call starts a new stream; quotations and texts may be read alternately.
 */
export interface Exportable extends GraphRecords {
  /** The rows of quotations.csv, in the order of the quotations. */
  cells(): Stream<QuotationCells>;
  /** The available texts; graph.json and quotations.ndjson have none. */
  texts(): Stream<ArticleText>;
}

/** The text of the article with the id `article`. */
export interface ArticleText {
  readonly article: string;
  readonly text: string;
}

/** A file of an export; its name is relative to the target folder. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: Stream<string>;
}
