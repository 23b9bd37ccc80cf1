/** Collections held in memory: for the library, the report page and the tests. */
import type { NamedCorrection } from '../lists/corrections.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Diagnostic } from '../model.ts';
import {
  type ArticleRecord,
  type AttributionGraph,
  GraphEdge,
  GraphNode,
  QuotationRecord,
  type SpeakerNode,
} from '../schema.ts';
import { everyItem, type Part } from '../util/ranked.ts';
import { addArticle, withInMemoryTables } from './articles/add-article.ts';
import { describeArticle } from './articles/article-facts.ts';
import { mergeCopies } from './articles/copies.ts';
import { GRAPH_HEAD, speakerNode } from './graph/index.ts';
import { type CollectionStream, joinArticles } from './join-articles.ts';
import { linkCollection } from './link/index.ts';

/** The graph, and the records of quotations.ndjson sorted by article and offset. */
export interface Collection {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
  /** Ids of the corrections that were applied. */
  readonly corrections: readonly string[];
  /** Known entities that fit several speakers or outlets. */
  readonly doubts: readonly Diagnostic[];
}

/** A graph and its quotations as streams of records. */
export interface GraphRecords {
  nodes(): AsyncIterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge>;
  quotations(): AsyncIterable<QuotationRecord>;
}

async function* parsedLines<T>(lines: readonly Part<string>[], parse: (value: unknown) => T): AsyncGenerator<T> {
  for await (const batch of everyItem(lines)) for (const line of batch) yield parse(JSON.parse(line));
}

/** The lines of a collection, parsed one by one. */
export const parsedRecords = ({ graph, quotations }: CollectionStream): GraphRecords => ({
  nodes: () => parsedLines(graph.nodes, (node) => GraphNode.parse(node)),
  edges: () => parsedLines(graph.edges, (edge) => GraphEdge.parse(edge)),
  quotations: () => parsedLines([quotations], (quotation) => QuotationRecord.parse(quotation)),
});

async function toArray<T>(items: AsyncIterable<T>): Promise<T[]> {
  const array: T[] = [];
  for await (const item of items) array.push(item);
  return array;
}

export const collectRecords = async ({ nodes, edges, quotations }: GraphRecords) => ({
  graph: { ...GRAPH_HEAD, nodes: await toArray(nodes()), edges: await toArray(edges()) },
  quotations: await toArray(quotations()),
});

export async function wholeCollection(collection: CollectionStream): Promise<Collection> {
  const { corrections, doubts } = collection;
  return { ...(await collectRecords(parsedRecords(collection))), corrections, doubts };
}

/** Joins the records of articles; their order does not matter. */
export async function collect(
  records: Iterable<ArticleRecord>,
  corrections: readonly NamedCorrection[] = [],
  known: readonly KnownEntity[] = [],
): Promise<Collection> {
  return withInMemoryTables(async (tables) => {
    let at = 0;
    for (const record of records)
      await addArticle(tables, { origin: String(at++), content: '', kept: new Uint8Array(), record });
    return wholeCollection(await joinArticles(tables, corrections, known));
  });
}

/** The speakers of some articles with their names and links: the part of the graph that needs no text comparison. */
export function speakersOf(
  records: readonly ArticleRecord[],
  corrections: readonly NamedCorrection[],
): readonly SpeakerNode[] {
  const facts = records.map((record) => describeArticle(record, 0).facts);
  return linkCollection(mergeCopies(facts), corrections).speakers.map(speakerNode);
}
