/**
 * All articles together, records and keys only. What is held of them all at once is slim; the rest lies in a store, on disk or in
 * memory, and is streamed out of it:
 *
 *   ArticleRecord ──describe──▶ Shelf ──unite──▶ SourceArticle[] ──link──▶ LinkedCollection ──reuse──▶ Utterance[] ──graph──▶ pieces
 */

import {
  type ArticleTables,
  alignments,
  type Engine,
  keepState,
  knownIn,
  loadOrder,
  passagesAt,
  piecesOf,
  renewPlaces,
  textsAt,
} from '../database/index.ts';
import type { NamedCorrection } from '../lists/corrections.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Diagnostic } from '../model.ts';
import {
  type ArticleRecord,
  type AttributionGraph,
  type Change,
  GraphEdge,
  GraphNode,
  type QuotationCells,
  QuotationRecord,
  type SpeakerNode,
  type WatchEntry,
} from '../schema.ts';
import { contentId } from '../util/content-id.ts';
import { addArticle, inMemoryTables } from './articles/add-article.ts';
import { describeArticle } from './articles/article-facts.ts';
import { uniteDuplicates } from './articles/copies.ts';
import { ByQuotation } from './by-quotation.ts';
import { changesBetween } from './changes/changes.ts';
import {
  type CollectionState,
  type CurrentUtterance,
  collectionStateOf,
  storedStates,
  type UtteranceTexts,
} from './changes/collection-state.ts';
import { type NamedSpeaker, WatchMatcher } from './changes/watch.ts';
import { type Excerpt, mostPrinted } from './graph/excerpt.ts';
import { fullestPrintId } from './graph/ids.ts';
import {
  disagreementsOf,
  GRAPH_HEAD,
  type GraphStream,
  type Orders,
  ordersOf,
  speakerNode,
  toGraph,
  utteranceText,
} from './graph/index.ts';
import { linkCollection } from './link/index.ts';
import { type ExternalClusters, findUtterances } from './reuse/find-utterances.ts';
import { findSyndicated } from './reuse/syndication.ts';
import { contextMarkOf } from './reuse/wording-ids.ts';
import type { Batches, SourceArticle } from './types.ts';

/** The graph, the lines of quotations.ndjson sorted by article and place, and the ids of the corrections that were carried out. */
export interface Collection {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
  readonly corrections: readonly string[];
  /** Where the list of known names leaves in doubt whom it means. */
  readonly doubts: readonly Diagnostic[];
}

/** How much there is of what; `reprinted` are the utterances with more than one print. */
export interface CollectionCounts {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly outlets: number;
  readonly reprinted: number;
}

/** The same, to be written a piece at a time. */
export interface CollectionStream {
  readonly graph: GraphStream;
  /** Lines of JSON. */
  quotations(): Batches<string>;
  /** What was kept of each article, by its id, in the order of the nodes; it can be read while something else is. */
  storedArticles(): Batches<{ readonly article: string; readonly kept: Uint8Array }>;
  /** Those of quotations.csv, in the same order. */
  cells(): Batches<QuotationCells>;
  readonly corrections: readonly string[];
  /** Where the list of known names leaves in doubt whom it means. */
  readonly doubts: readonly Diagnostic[];
  readonly counts: CollectionCounts;
  /** The utterances that were printed most often. */
  mostPrinted(most: number): Promise<Excerpt>;
  /** What the state before is compared with; its words can be asked for as long as the engine is open. */
  readonly state: CollectionState;
  readonly speakers: readonly NamedSpeaker[];
  /** What the store does not know yet, before `keep`; with a watch list, what is watched alone. */
  changes(watched: readonly WatchEntry[] | null): AsyncGenerator<Change>;
  /** Keeps in the store what the next run, or an audit, wants to know. */
  saveState(): Promise<void>;
}

/**
 * Joins all that lies on a shelf. The same articles give the same bytes in whatever order and in however many runs they came;
 * every quotation of an article that was given once is in exactly one utterance.
 *
 * Utterances: Leskovec, Backstrom, Kleinberg 2009 (MemeTracker), Suen et al. 2013 (NIFTY), Niculae et al. 2015 (QUOTUS).
 *
 * `elsewhere` is what another engine found between the wordings, which is then not looked for here.
 *
 * @throws Error where the database cannot be loaded or runs out of memory or of disk; no record makes it throw.
 */
export async function joinArticles(
  shelf: ArticleTables,
  corrections: readonly NamedCorrection[] = [],
  known: readonly KnownEntity[] = [],
  elsewhere: ExternalClusters | null = null,
): Promise<CollectionStream> {
  const { engine } = shelf;
  await shelf.settle();
  const articles = await shelf.facts();
  await engine.makeRoomFor(articles.reduce((count, { quotes }) => count + quotes.length, 0));
  const linked = linkCollection(uniteDuplicates(articles), corrections, known);
  const { utterances, wordingAt } = await findUtterances(engine, linked.occurrences, elsewhere);
  const origins = findSyndicated(linked.articles, utterances);
  const idOf = new Map(linked.articles.map(({ key, id }) => [key, id]));
  const orders = ordersOf(linked);
  await loadOrder(engine, ranked(orders));
  const pieces = {
    of: (name: Parameters<typeof piecesOf>[1]) => piecesOf(engine, name),
    alignments: () => alignments(engine),
  };
  const originOf = (key: string) => idOf.get(origins(key)) ?? key;
  const told = { linked, orders, utterances, originOf, pieces };
  const written = toGraph(told);
  const { graph, quotations, cells, around, printOf: printAt } = written;
  function* placed() {
    for (const occurrence of orders.byId) {
      const { id, place } = occurrence.quotation;
      const utterance = printAt(occurrence)?.utterance ?? '';
      const wording = wordingAt[place] ?? -1;
      const json = () => {
        const { head, tail } = around(occurrence);
        return `[${head},${tail}]`;
      };
      yield { place, id, wording, mark: contextMarkOf(occurrence), utterance, around: json };
    }
  }
  const state = collectionStateOf(
    linked,
    utterances,
    (utterance) => disagreementsOf(utterance, originOf),
    (some) => textsOf(engine, some),
  );
  return {
    graph,
    quotations,
    storedArticles: () => storedInOrder(shelf, linked.articles),
    state,
    speakers: linked.speakers,
    cells,
    corrections: [...new Set([...linked.corrections, ...articles.flatMap((article) => article.corrections)])],
    doubts: linked.doubts,
    counts: {
      articles: linked.articles.length,
      quotations: linked.occurrences.length,
      speakers: linked.speakers.length,
      outlets: linked.outlets.length,
      reprinted: utterances.filter(({ prints }) => prints.length > 1).length,
    },
    mostPrinted: (most) => mostPrinted(engine, told, written, most),
    changes: (watched) => changesSince(engine, state, watched && new WatchMatcher(watched, linked.speakers)),
    async saveState() {
      await renewPlaces(engine, placed);
      await keepState(engine, storedStates(state));
    },
  };
}

/** Each quotation by its place, with its rank in both orders. */
function* ranked({ byId, byArticle }: Orders): Generator<readonly [place: number, byId: number, byArticle: number]> {
  const ranks = new ByQuotation<number>(byArticle);
  for (const [rank, occurrence] of byArticle.entries()) ranks.set(occurrence, rank);
  for (const [rank, occurrence] of byId.entries()) yield [occurrence.quotation.place, rank, ranks.get(occurrence) ?? 0];
}

async function* storedInOrder(shelf: ArticleTables, articles: readonly SourceArticle[]) {
  const hashes = articles.map(({ facts }) => facts.textHash);
  for await (const some of shelf.keptInOrder(hashes))
    yield some.map(([at, kept]) => ({ article: articles[at]?.id ?? '', kept }));
}

/** The words of utterances, out of the store. */
async function textsOf(
  engine: Engine,
  utterances: readonly CurrentUtterance[],
): Promise<ReadonlyMap<string, UtteranceTexts>> {
  const placesOf = ({ prints }: CurrentUtterance) => prints.map(({ place }) => place);
  const fullestOf = ({ id, prints }: CurrentUtterance) =>
    prints.find((print) => print.id === fullestPrintId(id))?.place ?? -1;
  const texts = await textsAt(engine, utterances.flatMap(placesOf));
  const fullest = utterances.map(fullestOf);
  const passages = await passagesAt(engine, fullest);
  return new Map(
    utterances.map(({ id, prints }, i) => {
      const spelled = prints.map((print) => [print.id, texts.get(print.place) ?? ''] as const);
      return [id, { text: utteranceText(passages.get(fullest[i] ?? -1)), prints: new Map(spelled) }];
    }),
  );
}

/** What a collection has that its store has not yet; of all of it, or of what is watched alone. */
async function* changesSince(
  engine: Engine,
  state: CollectionState,
  watch: WatchMatcher | null,
): AsyncGenerator<Change> {
  const beside = await engine.beside();
  try {
    yield* changesBetween(knownIn(beside), state, watch);
  } finally {
    beside.close();
  }
}

async function* parsedLines<T>(lines: Batches<string>, parse: (value: unknown) => T): AsyncGenerator<T> {
  for await (const some of lines) for (const line of some) yield parse(JSON.parse(line));
}

/** Nodes, edges and quotations, each read when its turn comes. */
export const parsedRecords = ({ graph, quotations }: CollectionStream) => ({
  nodes: () => parsedLines(graph.nodes(), (node) => GraphNode.parse(node)),
  edges: () => parsedLines(graph.edges(), (edge) => GraphEdge.parse(edge)),
  quotations: () => parsedLines(quotations(), (quotation) => QuotationRecord.parse(quotation)),
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** A graph and its quotations, as they are streamed from wherever they lie. */
export interface GraphRecords {
  nodes(): AsyncIterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge>;
  quotations(): AsyncIterable<QuotationRecord>;
}

/** The same in memory. */
export const collectRecords = async ({ nodes, edges, quotations }: GraphRecords) => ({
  graph: { ...GRAPH_HEAD, nodes: await all(nodes()), edges: await all(edges()) },
  quotations: await all(quotations()),
});

/** All of a collection in memory. */
export async function wholeCollection(collection: CollectionStream): Promise<Collection> {
  const { corrections, doubts } = collection;
  return { ...(await collectRecords(parsedRecords(collection))), corrections, doubts };
}

/** Joins the records of all articles, whatever their order. */
export async function collect(
  records: Iterable<ArticleRecord>,
  corrections: readonly NamedCorrection[] = [],
  known: readonly KnownEntity[] = [],
): Promise<Collection> {
  const shelf = await inMemoryTables();
  try {
    let at = 0;
    for (const record of records)
      await addArticle(shelf, { origin: String(at++), content: '', kept: new Uint8Array(), record });
    return await wholeCollection(await joinArticles(shelf, corrections, known));
  } finally {
    shelf.engine.close();
  }
}

/** Who speaks in these articles, under which names and why: the part of the graph that needs no comparing of words. */
export function speakersOf(
  records: readonly ArticleRecord[],
  corrections: readonly NamedCorrection[],
): readonly SpeakerNode[] {
  const facts = records.map((record) => describeArticle(record, 0).facts);
  return linkCollection(uniteDuplicates(facts), corrections).speakers.map(speakerNode);
}

export { StoreError, sweepStore } from '../database/index.ts';
export { addArticle, inMemoryTables, type OpenStore, openArticleTables } from './articles/add-article.ts';
export { chooseArticles } from './articles/choose-articles.ts';
export type { ArticleTables, Excerpt, ExternalClusters };
export { contentId };
