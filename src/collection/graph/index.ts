/**
 * Everything that was found, as one node-link graph and as records of quotations, both in canonical order and a piece at a time: what a
 * quotation says by itself lies in the store, and is put together here with what the collection says of it.
 */
import type { Pieced } from '../../schema.ts';
import { VERSION } from '../../version.ts';
import { byUnits } from '../ids.ts';
import type { LinkedCollection, Occurrence, Print, Utterance } from '../types.ts';
import { attributedEdge, cited, containsEdges, printsEdge, publishedEdges, saidEdges, viaEdges } from './edges.ts';
import type { OriginOf } from './facts.ts';
import { articleNode, outletNode, quotationNode, speakerNode, utteranceNode } from './nodes.ts';

export { printsEdge, saidEdges } from './edges.ts';
export { disagreementsOf, speakerNode, utteranceNode } from './nodes.ts';

/** Names the JSON Schema that `quotegraph schema` prints; it changes when the shape does. */
const GRAPH_SCHEMA = 'urn:quotegraph:graph:1';

export const GRAPH_HEAD = {
  schema: GRAPH_SCHEMA,
  generator: `quotegraph ${VERSION}`,
  directed: true,
  multigraph: true,
} as const;

/** What lies in the store of each quotation, in the order of ids, or of articles for `lines`. */
export interface Pieces {
  of(name: 'nodes' | 'attributeds' | 'lines' | 'texts'): AsyncIterable<readonly string[]>;
  alignments(): AsyncIterable<readonly (readonly [at: number, json: string])[]>;
}

/** All quotations in both orders in which they are written. */
export interface Orders {
  readonly byId: readonly Occurrence[];
  readonly byArticle: readonly Occurrence[];
}

export function ordersOf({ articles, occurrences }: LinkedCollection): Orders {
  const ranks = new Map(articles.map(({ key }, rank) => [key, rank]));
  const rankOf = ({ article }: Occurrence) => ranks.get(article.key) ?? 0;
  const byQuotation = (a: Occurrence, b: Occurrence) => byUnits(a.quotation.id, b.quotation.id);
  return {
    byId: [...occurrences].sort(byQuotation),
    byArticle: [...occurrences].sort(
      (a, b) => rankOf(a) - rankOf(b) || a.quotation.start - b.quotation.start || byQuotation(a, b),
    ),
  };
}

/** Quotations with a piece of each. */
async function* withPieces(
  occurrences: readonly Occurrence[],
  pieces: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly [occurrence: Occurrence, piece: string]> {
  let at = 0;
  for await (const some of pieces) {
    for (const piece of some) {
      const occurrence = occurrences[at++];
      if (occurrence) yield [occurrence, piece];
    }
  }
}

/** An utterance is what its fullest print says, without what stands around it. */
export const textOf = (passage: { readonly text: string } | undefined): string => passage?.text.trim() ?? '';

/** All that is said of a collection, and where the pieces of it lie. */
export interface Told {
  readonly linked: LinkedCollection;
  readonly orders: Orders;
  readonly utterances: readonly Utterance[];
  readonly originOf: OriginOf;
  readonly pieces: Pieces;
}

/** The print of each quotation, and which print it came through, where that is known. */
interface Prints {
  readonly of: ReadonlyMap<Occurrence, Print>;
  readonly through: ReadonlyMap<Occurrence, string>;
}

function printsIn({ utterances, originOf }: Told): Prints {
  const [of, through] = [new Map<Occurrence, Print>(), new Map<Occurrence, string>()];
  for (const utterance of utterances) {
    for (const print of utterance.prints) of.set(print.occurrence, print);
    for (const [occurrence, print] of cited(utterance, originOf)) through.set(occurrence, print);
  }
  return { of, through };
}

async function* nodesOf({ linked, orders, utterances, originOf, pieces }: Told): AsyncGenerator<Pieced> {
  for (const article of linked.articles) yield articleNode(article, originOf);
  for (const outlet of linked.outlets) yield outletNode(outlet);
  for (const speaker of linked.speakers) yield { head: speakerNode(speaker) };
  for await (const [occurrence, body] of withPieces(orders.byId, pieces.of('nodes')))
    yield quotationNode(occurrence, body);
  // An utterance is called after its fullest print, so that both are in one order.
  const fullest = new Map(utterances.map((utterance) => [utterance.fullest, utterance]));
  for await (const [occurrence, passage] of withPieces(orders.byId, pieces.of('texts'))) {
    const utterance = fullest.get(occurrence);
    if (utterance) yield utteranceNode(utterance, textOf(JSON.parse(passage)), originOf);
  }
}

async function* printsEdges({ orders, pieces }: Told, prints: Prints): AsyncGenerator<Pieced> {
  let next = 0;
  function* upTo(end: number, body?: string): Generator<Pieced> {
    for (; next < end; next++) {
      const occurrence = orders.byId[next];
      const print = occurrence && prints.of.get(occurrence);
      if (print) yield printsEdge(print, prints.through.get(occurrence) ?? null, body);
    }
  }
  for await (const some of pieces.alignments()) {
    for (const [at, body] of some) {
      yield* upTo(at);
      yield* upTo(at + 1, body);
    }
  }
  yield* upTo(orders.byId.length);
}

async function* edgesOf(told: Told, prints: Prints): AsyncGenerator<Pieced> {
  const { linked, orders, utterances, pieces } = told;
  yield* publishedEdges(linked.articles);
  yield* containsEdges(linked.articles);
  for await (const [occurrence, body] of withPieces(orders.byId, pieces.of('attributeds'))) {
    const edge = attributedEdge(occurrence, body);
    if (edge) yield edge;
  }
  yield* viaEdges(orders.byId);
  yield* printsEdges(told, prints);
  for (const utterance of utterances) yield* saidEdges(utterance);
}

/** What a record says around the piece that lies in the store. */
function recordOf({ quotation, article }: Occurrence, print: Print | undefined): Pieced {
  const { id, kind, act, nestedIn } = quotation;
  const { outlet, date } = article.facts;
  return {
    head: { id, kind, act, nestedIn },
    tail: { article: article.id, outlet, date, utterance: print?.utterance, relation: print?.relation },
  };
}

/** Two objects, each in pieces, and their records; all may be gone through more than once. */
export interface GraphInPieces {
  readonly head: typeof GRAPH_HEAD;
  /** By type in the order of the schema, then by id; all orders are by UTF-16 units. */
  nodes(): AsyncIterable<Pieced>;
  /** By type, source, target. */
  edges(): AsyncIterable<Pieced>;
}

export interface Written {
  readonly graph: GraphInPieces;
  /** The lines of quotations.ndjson: by article, then in the order of the text. */
  quotations(): AsyncIterable<Pieced>;
  /** Of one quotation, without the piece that lies in the store. */
  around(occurrence: Occurrence): Pieced;
  printOf(occurrence: Occurrence): Print | undefined;
}

export function toGraph(told: Told): Written {
  const prints = printsIn(told);
  const around = (occurrence: Occurrence) => recordOf(occurrence, prints.of.get(occurrence));
  return {
    graph: { head: GRAPH_HEAD, nodes: () => nodesOf(told), edges: () => edgesOf(told, prints) },
    async *quotations() {
      for await (const [occurrence, body] of withPieces(told.orders.byArticle, told.pieces.of('lines')))
        yield { ...around(occurrence), body };
    },
    around,
    printOf: (occurrence) => prints.of.get(occurrence),
  };
}
