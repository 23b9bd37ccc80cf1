/**
 * Joins all articles of the tables into one collection. Compact facts of all articles stay in memory; records are streamed
 * from the database, which is on disk or in memory:
 *
 *   ArticleFacts ──merge──▶ SourceArticle[] ──link──▶ LinkedCollection ──reuse──▶ Utterance[] ──graph──▶ lines of JSON
 */
import {
  type ArticleTables,
  formerPlaces,
  keepState,
  type Placed,
  passagesAt,
  renewPlaces,
  type StampedOrder,
  type Stances,
  stancesIn,
} from '../database/index.ts';
import type { NamedCorrection } from '../lists/corrections.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Diagnostic } from '../model.ts';
import type { Change, Overview, QuotationCells, WatchEntry } from '../schema.ts';
import type { OrderName, Ranked } from '../util/ranked.ts';
import { mergeCopies } from './articles/copies.ts';
import { type CollectionState, collectionStateOf, storedStates } from './changes/collection-state.ts';
import { changesSince, textsOfUtterances } from './changes/stored-changes.ts';
import { type NamedSpeaker, WatchMatcher } from './changes/watch.ts';
import { disagreementsOf, type GraphInJson, type GraphWriter, type Orders, ordersOf, toGraph } from './graph/index.ts';
import { overviewOf } from './graph/overview.ts';
import type { PrintContext } from './graph/print-provenance.ts';
import { linkCollection } from './link/index.ts';
import { linkBySharedWords } from './link/shared-words.ts';
import { type ExternalClusters, findUtterances } from './reuse/find-utterances.ts';
import { findOrigins } from './reuse/syndication.ts';
import { contextMarkOf } from './reuse/wording-ids.ts';
import { stampsOf } from './stamps.ts';
import type { Batches, LinkedCollection, Occurrence, SourceArticle, Utterance } from './types.ts';

/** `reprinted` counts the utterances with more than one print. */
export interface CollectionCounts {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly outlets: number;
  readonly reprinted: number;
}

/** A collection that is read in batches while the database is open. */
export interface CollectionStream {
  readonly graph: GraphInJson;
  /** Lines of quotations.ndjson. */
  readonly quotations: Ranked<string>;
  /** Rows of quotations.csv, in the same order. */
  readonly cells: Ranked<QuotationCells>;
  /** The quotations in both orders, with stamps that tell which of their lines the last output has. */
  stampedOrders(): Readonly<Record<OrderName, StampedOrder>>;
  /** The stored readings of the articles, in the order of the nodes. Other queries may run at the same time. */
  storedArticles(): Batches<{ readonly article: string; readonly kept: Uint8Array }>;
  /** Ids of the corrections that were applied. */
  readonly corrections: readonly string[];
  /** Known entities that fit several speakers or outlets. */
  readonly doubts: readonly Diagnostic[];
  readonly counts: CollectionCounts;
  overview(): Promise<Overview>;
  readonly state: CollectionState;
  readonly speakers: readonly NamedSpeaker[];
  /** Changes since the stored state, to be read before `saveState`; with a watch list, only those that it names. */
  changes(watched: readonly WatchEntry[] | null): AsyncGenerator<Change>;
  /** Stores the state that the next run and audits start from. */
  saveState(): Promise<void>;
}

/**
 * The same articles give the same bytes, whatever their order and however many runs added them. Each quotation of a
 * distinct article is in exactly one utterance.
 *
 * Utterances: Leskovec, Backstrom, Kleinberg 2009 (MemeTracker), Suen et al. 2013 (NIFTY), Niculae et al. 2015 (QUOTUS).
 *
 * @param clusters wordings that another engine has clustered; they are not clustered again
 * @throws Error if the database cannot be loaded, or runs out of memory or disk; no record makes it throw
 */
export async function joinArticles(
  tables: ArticleTables,
  corrections: readonly NamedCorrection[] = [],
  known: readonly KnownEntity[] = [],
  clusters: ExternalClusters | null = null,
): Promise<CollectionStream> {
  const { engine } = tables;
  await tables.settle();
  const articles = await tables.facts();
  await engine.makeRoomFor(articles.reduce((count, { quotes }) => count + quotes.length, 0));
  const byName = linkCollection(mergeCopies(articles), corrections, known);
  const stances = await stancesIn(engine);
  const former = await formerPlaces(engine);
  const found = await findUtterances(engine, byName.occurrences, stances, former, clusters);
  const { linked, utterances } = await linkBySharedWords(byName, found.utterances, (places) =>
    passagesAt(engine, new Set(places)),
  );
  const orders = ordersOf(linked);
  const contents = { engine, linked, orders, utterances, ...printContext(linked, utterances, stances) };
  const writer = toGraph(contents);
  const stamps = stampsOf(linked, utterances, contents.originOf);
  const changedRows = [...changedSince(former.stamps, stamps)];
  const hasChanged = ({ fullest: { quotation } }: Utterance) =>
    former.stamps[quotation.place] !== stamps[quotation.place];
  const state = collectionStateOf(
    linked,
    utterances.filter(hasChanged),
    (utterance) => disagreementsOf(utterance, contents),
    (some) => textsOfUtterances(engine, some),
  );
  return {
    graph: writer.graph,
    quotations: writer.quotations,
    cells: writer.cells,
    stampedOrders: () => stampedOrders(orders, stamps),
    storedArticles: () => storedInOrder(tables, linked.articles),
    corrections: [...new Set([...linked.corrections, ...articles.flatMap((article) => article.corrections)])],
    doubts: linked.doubts,
    counts: countsOf(linked, utterances),
    overview: () => overviewOf(contents, writer),
    state,
    speakers: linked.speakers,
    changes: (watched) =>
      changesSince(engine, state, changedRows, watched && new WatchMatcher(watched, linked.speakers)),
    async saveState() {
      await renewPlaces(engine, () => placements(orders, writer, found.wordingAt, stamps), former);
      await keepState(engine, storedStates(state), changedRows);
    },
  };
}

/** What the provenance of prints depends on besides their articles and speakers. */
function printContext(
  { articles }: LinkedCollection,
  utterances: readonly Utterance[],
  stances: Stances,
): PrintContext {
  const stanceOf = ({ quotation }: Occurrence) => stances.get(quotation.place)?.stance ?? 'asserts';
  return {
    originOf: findOrigins(articles, utterances),
    stanceOf,
    denies: (occurrence) => stanceOf(occurrence) === 'denies',
  };
}

/** The rows of the last run whose stamps changed, or that are gone. */
function* changedSince(former: Float64Array, now: Float64Array): Generator<number> {
  for (const [place, stamp] of former.entries()) if (!Number.isNaN(stamp) && stamp !== now[place]) yield place;
}

/** The rows of quotations with their stamps. */
function stamped(occurrences: readonly Occurrence[], stamps: Float64Array): StampedOrder {
  const places = Int32Array.from(occurrences, ({ quotation }) => quotation.place);
  return { places, stamps: Float64Array.from(places, (place) => stamps[place] ?? Number.NaN) };
}

function stampedOrders({ byId, byArticle }: Orders, stamps: Float64Array) {
  return { byId: stamped(byId, stamps), byArticle: stamped(byArticle, stamps) };
}

function* placements(
  { byId }: Orders,
  writer: GraphWriter,
  wordingAt: Int32Array,
  stamps: Float64Array,
): Generator<Placed> {
  for (const occurrence of byId) {
    const { id, place } = occurrence.quotation;
    yield {
      place,
      id,
      wording: wordingAt[place] ?? -1,
      mark: contextMarkOf(occurrence),
      stamp: stamps[place] ?? -1,
      utterance: writer.printOf(occurrence)?.utterance ?? '',
      around() {
        const { head, tail } = writer.around(occurrence);
        return `[${head},${tail}]`;
      },
    };
  }
}

const countsOf = (
  { articles, occurrences, speakers, outlets }: LinkedCollection,
  utterances: readonly Utterance[],
) => ({
  articles: articles.length,
  quotations: occurrences.length,
  speakers: speakers.length,
  outlets: outlets.length,
  reprinted: utterances.filter(({ prints }) => prints.length > 1).length,
});

async function* storedInOrder(tables: ArticleTables, articles: readonly SourceArticle[]) {
  const hashes = articles.map(({ facts }) => facts.textHash);
  for await (const some of tables.keptInOrder(hashes))
    yield some.map(([at, kept]) => ({ article: articles[at]?.id ?? '', kept }));
}
