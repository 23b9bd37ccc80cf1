/**
 * The node-link graph and the quotation records as streams of lines in canonical order. Members that depend on the quotation
 * alone are stored as JSON; members that depend on the collection are added here.
 */
import { z } from 'zod';
import {
  alignments,
  type Engine,
  linesByArticle,
  piecesOf,
  type StoredLine,
  telltaleAlignments,
} from '../../database/index.ts';
import { AlignmentStep, type QuotationCells, type SharedUtterance } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { VERSION } from '../../version.ts';
import { ByQuotation } from '../by-quotation.ts';
import type { Batches, LinkedCollection, Occurrence, Print, Utterance } from '../types.ts';
import {
  attributedEdge,
  citedPrints,
  containsEdges,
  printsEdge,
  publishedEdges,
  saidEdges,
  viaEdges,
} from './edges.ts';
import { andMembers, toJson } from './json.ts';
import { articleNode, disagreementsOf, outletNode, quotationNode, speakerNode, utteranceNode } from './nodes.ts';
import { type PrintContext, provenanceOf } from './print-provenance.ts';
import { firstPrint } from './provenance.ts';

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

const StoredAlignment = z.object({ alignment: z.array(AlignmentStep) });

/** All quotations in both output orders. */
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

/** Merges quotations with their stored pieces. */
async function* withPieces<Piece, T>(
  occurrences: readonly Occurrence[],
  pieces: AsyncIterable<readonly Piece[]>,
  make: (occurrence: Occurrence, piece: Piece) => T | null,
): AsyncGenerator<Iterable<T>> {
  let from = 0;
  for await (const some of pieces) {
    const made: T[] = [];
    some.forEach((piece, i) => {
      const occurrence = occurrences[from + i];
      const one = occurrence ? make(occurrence, piece) : null;
      if (one) made.push(one);
    });
    from += some.length;
    yield made;
  }
}

/** The text of an utterance: the trimmed compared text of its fullest print. */
export const utteranceText = (passage: { readonly text: string } | undefined): string => passage?.text.trim() ?? '';

/** The data that the graph is made from. */
export interface GraphContents extends PrintContext {
  readonly engine: Engine;
  readonly linked: LinkedCollection;
  readonly orders: Orders;
  readonly utterances: readonly Utterance[];
}

/** The print of each quotation, and the id of the print that it cites. */
interface PrintIndex {
  of(occurrence: Occurrence): Print | undefined;
  citedBy(occurrence: Occurrence): string | undefined;
}

function printsIn(contents: GraphContents): PrintIndex {
  const { linked, utterances } = contents;
  const of = new ByQuotation<Print>(linked.occurrences);
  const cited = new Map<Occurrence, string>();
  for (const utterance of utterances) {
    for (const print of utterance.prints) of.set(print.occurrence, print);
    for (const [occurrence, print] of citedPrints(utterance, contents)) cited.set(occurrence, print);
  }
  return { of: (occurrence) => of.get(occurrence), citedBy: (occurrence) => cited.get(occurrence) };
}

const jsonLines = function* <T>(items: Iterable<T>, make: (item: T) => object): Generator<string> {
  for (const item of items) yield JSON.stringify(make(item));
};

async function* nodesOf(contents: GraphContents): AsyncGenerator<Iterable<string>> {
  const { linked, orders, utterances, originOf, engine } = contents;
  yield jsonLines(linked.articles, (article) => articleNode(article, originOf));
  yield jsonLines(linked.outlets, outletNode);
  yield jsonLines(linked.speakers, speakerNode);
  yield* withPieces(orders.byId, piecesOf(engine, 'nodes'), quotationNode);
  // Utterance ids derive from the fullest print, so both are in one order.
  const fullest = new ByQuotation<Utterance>(linked.occurrences);
  for (const utterance of utterances) fullest.set(utterance.fullest, utterance);
  yield* withPieces(orders.byId, piecesOf(engine, 'texts'), (occurrence, passage) => {
    const utterance = fullest.get(occurrence);
    return utterance ? JSON.stringify(utteranceNode(utterance, utteranceText(JSON.parse(passage)), contents)) : null;
  });
}

async function* printsEdges({ orders, engine }: GraphContents, prints: PrintIndex): AsyncGenerator<Iterable<string>> {
  let next = 0;
  function* upTo(end: number, body?: string): Generator<string> {
    for (; next < end; next++) {
      const occurrence = orders.byId[next];
      const print = occurrence && prints.of(occurrence);
      if (print) yield printsEdge(print, prints.citedBy(occurrence) ?? null, body);
    }
  }
  function* aligned(some: readonly (readonly [at: number, json: string])[]): Generator<string> {
    for (const [at, body] of some) {
      yield* upTo(at);
      yield* upTo(at + 1, body);
    }
  }
  for await (const some of alignments(engine)) yield aligned(some);
  yield upTo(orders.byId.length);
}

function* allSaid(contents: GraphContents): Generator<string> {
  for (const utterance of contents.utterances) yield* saidEdges(utterance, contents);
}

async function* edgesOf(contents: GraphContents, prints: PrintIndex): AsyncGenerator<Iterable<string>> {
  const { linked, orders, engine } = contents;
  yield publishedEdges(linked.articles);
  yield containsEdges(linked.articles);
  yield* withPieces(orders.byId, piecesOf(engine, 'attributeds'), attributedEdge);
  yield viaEdges(orders.byId);
  yield* printsEdges(contents, prints);
  yield allSaid(contents);
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

const editsIn = (alignment: string): readonly AlignmentStep[] =>
  StoredAlignment.parse(JSON.parse(alignment)).alignment.filter(({ op }) => op !== 'kept');

/** Edits of alignments that change the meaning or agree with a denial, by place. */
export async function telltaleEdits(engine: Engine): Promise<ReadonlyMap<number, readonly AlignmentStep[]>> {
  const rows = await telltaleAlignments(engine);
  return new Map(
    rows.map(([place, json]) => {
      return [place, editsIn(json).filter(({ turns, agrees }) => turns !== undefined || agrees)];
    }),
  );
}

/** An utterance as each row of its prints needs it; null if it has one print. */
function sharedUtterance(
  utterance: Utterance,
  contents: GraphContents,
  edits: ReadonlyMap<number, readonly AlignmentStep[]>,
): SharedUtterance | null {
  const { prints, fullest } = utterance;
  if (prints.length < 2) return null;
  const facts = prints.map((print) => provenanceOf(print, contents));
  const whole = prints.findIndex(({ occurrence }) => occurrence === fullest);
  return {
    prints: prints.map(({ occurrence, relation }) => ({
      id: occurrence.quotation.id,
      article: occurrence.article.id,
      title: occurrence.article.facts.title,
      outlet: occurrence.article.facts.outlet,
      date: occurrence.article.facts.date,
      linked: occurrence.speaker?.name ?? null,
      stance: contents.stanceOf(occurrence),
      relation,
      alignment: edits.get(occurrence.quotation.place) ?? [],
    })),
    firstPrint: firstPrint(facts, facts[whole]),
    disagreements: disagreementsOf(utterance, contents),
  };
}

/** The members of a record that are stored as its line. */
type LineMembers = Pick<QuotationCells, 'stance' | 'stanceWords' | 'cueText' | 'content' | 'text' | 'evidence'>;

function cellsOf(
  { quotation, article }: Occurrence,
  { utterance, relation }: Print,
  { line, alignment }: StoredLine,
  shared: SharedUtterance | null,
): QuotationCells {
  const { id, kind, act, speaker, speakerType, role, via, confidence } = quotation;
  const { title, url, outlet, date } = article.facts;
  const { stance, stanceWords, cueText, content, text, evidence }: LineMembers = JSON.parse(line);
  return {
    id,
    utterance,
    relation,
    outlet,
    date,
    article: article.id,
    title,
    url,
    speaker,
    speakerType,
    role,
    via,
    kind,
    act,
    stance,
    stanceWords,
    cueText,
    content,
    text,
    confidence,
    evidence,
    edits: alignment === '' ? [] : editsIn(alignment),
    shared,
  };
}

async function* cellsIn(contents: GraphContents, prints: PrintIndex): AsyncGenerator<Iterable<QuotationCells>> {
  const { engine, orders, utterances } = contents;
  const edits = await telltaleEdits(engine);
  const shared = new Map<string, SharedUtterance>();
  for (const utterance of utterances) {
    const one = sharedUtterance(utterance, contents, edits);
    if (one) shared.set(utterance.id, one);
  }
  yield* withPieces(orders.byArticle, linesByArticle(engine), (occurrence, line) => {
    const print = prints.of(occurrence);
    return print ? cellsOf(occurrence, print, line, shared.get(print.utterance) ?? null) : null;
  });
}

/** Nodes and edges as lines of JSON; both can be iterated repeatedly. */
export interface GraphStream {
  readonly head: typeof GRAPH_HEAD;
  /** By type in the order of the schema, then by id; all orders are by UTF-16 units. */
  nodes(): Batches<string>;
  /** By type, source, target. */
  edges(): Batches<string>;
}

export interface GraphWriter {
  readonly graph: GraphStream;
  /** The lines of quotations.ndjson: by article, then in the order of the text. */
  quotations(): Batches<string>;
  /** Those of quotations.csv, in the same order. */
  cells(): Batches<QuotationCells>;
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
    graph: { head: GRAPH_HEAD, nodes: () => nodesOf(contents), edges: () => edgesOf(contents, prints) },
    quotations: () => withPieces(contents.orders.byArticle, piecesOf(contents.engine, 'lines'), record),
    cells: () => cellsIn(contents, prints),
    around,
    record,
    printOf: (occurrence) => prints.of(occurrence),
  };
}
