/**
 * The node-link graph and the quotation records in canonical order. Members that depend on the quotation alone are stored as JSON;
 * members that depend on the collection are added here.
 */
import { alignmentsInOrder, piecesInOrder } from '../../database/index.ts';
import type { QuotationCells } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import type { Part, Ranked } from '../../util/ranked.ts';
import { VERSION } from '../../version.ts';
import type { LinkedCollection, Occurrence, Print } from '../types.ts';
import { cellsIn } from './cells.ts';
import { type GraphContents, type Orders, type PrintIndex, printsIn, utteranceOfFullest } from './contents.ts';
import { attributedEdge, containsEdges, printsEdge, publishedEdges, saidEdges, viaEdge } from './edges.ts';
import { andMembers, toJson } from './json.ts';
import { articleNode, outletNode, quotationNode, speakerNode, utteranceNode } from './nodes.ts';
import { rankedItems, rankedPieces, rankedRows } from './ranked-pieces.ts';

export { telltaleEdits } from './cells.ts';
export type { GraphContents, Orders } from './contents.ts';
export { printsEdge, saidEdges } from './edges.ts';
export { articleNode, disagreementsOf, speakerNode, utteranceNode } from './nodes.ts';

/** Id of the JSON Schema in `quotegraph schema`; it changes with the shape. */
const GRAPH_SCHEMA = 'urn:quotegraph:graph:2';

export const GRAPH_HEAD = {
  schema: GRAPH_SCHEMA,
  generator: `quotegraph ${VERSION}`,
  directed: true,
  multigraph: true,
} as const;

export function ordersOf({ articles, occurrences }: LinkedCollection): Orders {
  const ranks = new Map(articles.map(({ key }, rank) => [key, rank]));
  const rankOf = ({ article }: Occurrence) => ranks.get(article.key) ?? 0;
  const byQuotation = (a: Occurrence, b: Occurrence) => byUnits(a.quotation.id, b.quotation.id);
  return {
    ranks: [...occurrences.keys()],
    byId: [...occurrences].sort(byQuotation),
    byArticle: [...occurrences].sort(
      (a, b) => rankOf(a) - rankOf(b) || a.quotation.start - b.quotation.start || byQuotation(a, b),
    ),
  };
}

/** The text of an utterance: the trimmed compared text of its fullest print. */
export const utteranceText = (passage: { readonly text: string } | undefined): string => passage?.text.trim() ?? '';

const jsonOf = <T>(items: Iterable<T>, make: (item: T) => object) =>
  function* (): Generator<string> {
    for (const item of items) yield JSON.stringify(make(item));
  };

const asPart = (items: () => Iterable<string>): Part<string> =>
  async function* () {
    yield items();
  };

function nodesOf(contents: GraphContents, prints: PrintIndex): readonly Part<string>[] {
  const { linked, originOf, engine } = contents;
  return [
    asPart(jsonOf(linked.articles, (article) => articleNode(article, originOf))),
    asPart(jsonOf(linked.outlets, outletNode)),
    asPart(jsonOf(linked.speakers, speakerNode)),
    rankedPieces(contents, 'quotations', 'byId', () => piecesInOrder(engine, 'node'), quotationNode),
    rankedPieces(
      contents,
      'utterances',
      'byId',
      () => piecesInOrder(engine, 'passage'),
      (occurrence, passage) => {
        const utterance = utteranceOfFullest(occurrence, prints);
        return utterance && JSON.stringify(utteranceNode(utterance, utteranceText(JSON.parse(passage)), contents));
      },
    ),
  ];
}

function printsEdges(contents: GraphContents, prints: PrintIndex): Ranked<string> {
  const { orders, engine } = contents;
  return rankedRows(contents, 'prints', 'byId', async function* (ranks) {
    let next = 0;
    function edge(rank: number, body?: string): readonly (readonly [rank: number, edge: string])[] {
      const occurrence = orders.byId[rank];
      const print = occurrence && prints.of(occurrence);
      return print ? [[rank, printsEdge(print, prints.citedBy(occurrence) ?? null, body)]] : [];
    }
    function* upTo(end: number) {
      for (let rank = ranks[next]; rank !== undefined && rank < end; rank = ranks[++next]) yield* edge(rank);
    }
    function* aligned(some: Iterable<readonly [rank: number, json: string]>) {
      for (const [rank, body] of some) {
        yield* upTo(rank);
        yield* edge(rank, body);
        next += 1;
      }
    }
    for await (const some of alignmentsInOrder(engine)) yield aligned(some);
    yield upTo(Number.POSITIVE_INFINITY);
  });
}

function edgesOf(contents: GraphContents, prints: PrintIndex): readonly Part<string>[] {
  const { linked, engine } = contents;
  return [
    asPart(() => publishedEdges(linked.articles)),
    asPart(() => containsEdges(linked.articles)),
    rankedPieces(contents, 'attributed', 'byId', () => piecesInOrder(engine, 'attributed'), attributedEdge),
    rankedItems(contents, 'via', (occurrence) => [viaEdge(occurrence)].filter((edge) => edge !== null)),
    printsEdges(contents, prints),
    rankedItems(contents, 'said', (occurrence) => {
      const utterance = utteranceOfFullest(occurrence, prints);
      return utterance ? [...saidEdges(utterance, contents)] : [];
    }),
  ];
}

/** The members before and after the stored piece of a record, as JSON objects. */
interface SurroundingMembers {
  readonly head: string;
  readonly tail: string;
}

function aroundOf({ quotation, article }: Occurrence, print: Print | undefined): SurroundingMembers {
  const { id, kind, act, nestedIn } = quotation;
  const { outlet, date } = article.facts;
  const where = `"article":${toJson(article.id)},"outlet":${toJson(outlet)},"date":${toJson(date)}`;
  const how = print ? `,"utterance":${toJson(print.utterance)},"relation":${toJson(print.relation)}` : '';
  return {
    head: `{"id":${toJson(id)},"kind":${toJson(kind)},"act":${toJson(act)},"nestedIn":${toJson(nestedIn)}}`,
    tail: `{${where}${how}}`,
  };
}

/** Nodes and edges as JSON. */
export interface GraphInJson {
  readonly head: typeof GRAPH_HEAD;
  /** By type in the order of the schema, then by id; all orders are by UTF-16 units. */
  readonly nodes: readonly Part<string>[];
  /** By type, source, target. */
  readonly edges: readonly Part<string>[];
}

export interface GraphWriter {
  readonly graph: GraphInJson;
  /** The lines of quotations.ndjson: by article, then in the order of the text. */
  readonly quotations: Ranked<string>;
  /** Those of quotations.csv, in the same order. */
  readonly cells: Ranked<QuotationCells>;
  around(occurrence: Occurrence): SurroundingMembers;
  /** @param body the stored piece of the record */
  record(occurrence: Occurrence, body: string): string;
  printOf(occurrence: Occurrence): Print | undefined;
}

export function toGraph(contents: GraphContents): GraphWriter {
  const prints = printsIn(contents);
  const around = (occurrence: Occurrence) => aroundOf(occurrence, prints.of(occurrence));
  const record = (occurrence: Occurrence, body: string) => {
    const { head, tail } = around(occurrence);
    return `${head.slice(0, -1)}${andMembers(body)}${andMembers(tail)}}`;
  };
  return {
    graph: { head: GRAPH_HEAD, nodes: nodesOf(contents, prints), edges: edgesOf(contents, prints) },
    quotations: rankedPieces(contents, 'records', 'byArticle', () => piecesInOrder(contents.engine, 'line'), record),
    cells: cellsIn(contents, prints),
    around,
    record,
    printOf: (occurrence) => prints.of(occurrence),
  };
}
