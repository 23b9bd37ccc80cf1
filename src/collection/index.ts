/**
 * All articles together, records and keys only:
 *
 *   ArticleRecord[] ──unite──▶ SourceArticle[] ──link──▶ LinkedCollection ──reuse──▶ Utterance[] ──graph──▶ AttributionGraph
 */
import type { NamedCorrection } from '../corrections.ts';
import type { ArticleRecord, AttributionGraph, Change, QuotationRecord, SpeakerNode, WatchEntry } from '../schema.ts';
import { changesBetween } from './changes.ts';
import { uniteDuplicates } from './duplicates.ts';
import { speakerNode, toGraph, toQuotations } from './graph/index.ts';
import { link } from './link/index.ts';
import { findOrigins } from './origins.ts';
import { passageKeys } from './reuse/index.ts';
import { keptOf, NO_STATE, stateOf } from './state.ts';
import { type Engine, openDuckDb, openFormerState, type Shelf, storeInMemory, writeStore } from './store/index.ts';
import { findUtterances } from './utterances.ts';
import { Watch } from './watch.ts';

/** The graph, the lines of quotations.ndjson sorted by article and place, and the ids of the corrections whose speakers are all there. */
export interface Collection {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
  readonly corrections: readonly string[];
}

/**
 * Joins the records of all articles. The same records give the same bytes in whatever order they come; every quotation
 * of an article that was given once is in exactly one utterance.
 *
 * Utterances: Leskovec, Backstrom, Kleinberg 2009 (MemeTracker), Suen et al. 2013 (NIFTY), Niculae et al. 2015 (QUOTUS).
 *
 * @throws Error where the database cannot be loaded or runs out of memory; no record makes it throw.
 */
export async function collect(
  records: readonly ArticleRecord[],
  corrections: readonly NamedCorrection[] = [],
): Promise<Collection> {
  const linked = link(uniteDuplicates(records), corrections);
  const engine = await openDuckDb();
  try {
    const utterances = await findUtterances(engine, linked.occurrences);
    const originOf = findOrigins(linked.articles, utterances);
    const idOf = new Map(linked.articles.map(({ key, id }) => [key, id]));
    const graph = toGraph(linked, utterances, (key) => idOf.get(originOf(key)) ?? key);
    return { graph, quotations: toQuotations(utterances), corrections: linked.corrections };
  } finally {
    engine.close();
  }
}

/** Who speaks in these articles, under which names and why: the part of the graph that needs no comparing of words. */
export const speakersOf = (
  records: readonly ArticleRecord[],
  corrections: readonly NamedCorrection[],
): readonly SpeakerNode[] => link(uniteDuplicates(records), corrections).speakers.map(speakerNode);

export { Shelf } from './store/index.ts';

/** Writes what a shelf holds, and what became of it, in the place of the store that it was opened from. */
export async function saveShelf(shelf: Shelf, { graph, quotations }: Collection): Promise<void> {
  await writeStore(shelf.path, {
    fingerprint: shelf.fingerprint,
    articles: shelf.records(),
    quotations,
    keysOf: passageKeys,
    state: keptOf(stateOf(graph, quotations)),
    aliases: shelf.aliases(quotations),
  });
}

/** What a collection has that the store which the shelf was opened from has not; of all of it, or of what is watched alone. */
export async function* changesOnto(
  shelf: Shelf,
  { graph, quotations }: Collection,
  watched: readonly WatchEntry[] | null,
): AsyncGenerator<Change> {
  const former = await openFormerState(shelf.path);
  try {
    const watch =
      watched &&
      new Watch(
        watched,
        graph.nodes.filter((node) => node.type === 'speaker'),
      );
    yield* changesBetween(former ?? NO_STATE, stateOf(graph, quotations), watch);
  } finally {
    former?.close();
  }
}

/** A store of one collection, in memory: what an audit of inputs asks. */
export function storeOf({ quotations }: Collection): Promise<Engine> {
  return storeInMemory({
    fingerprint: '',
    articles: [],
    quotations,
    keysOf: passageKeys,
    state: NO_STATE,
    aliases: new Map(),
  });
}
