/**
 * All articles together, records and keys only:
 *
 *   ArticleRecord[] ──unite──▶ SourceArticle[] ──link──▶ LinkedCollection ──reuse──▶ Utterance[] ──graph──▶ AttributionGraph
 */
import type { NamedCorrection } from '../corrections.ts';
import type { ArticleRecord, AttributionGraph, QuotationRecord, SpeakerNode } from '../schema.ts';
import { uniteDuplicates } from './duplicates.ts';
import { speakerNode, toGraph, toQuotations } from './graph/index.ts';
import { link } from './link/index.ts';
import { findOrigins } from './origins.ts';
import { passageKeys } from './reuse/index.ts';
import { type Engine, openDuckDb, type Shelf, stageStore, storeInMemory } from './store/index.ts';
import { findUtterances } from './utterances.ts';

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

export { chooseArticles } from './removing.ts';
export { Shelf, type ShelvedRecord, StoreError, sweepStore } from './store/index.ts';

/**
 * Writes what a shelf holds, and what became of it, beside the store that it was opened from.
 *
 * @returns what moves it into the place of that store
 */
export async function stageShelf(shelf: Shelf, { quotations }: Collection): Promise<() => Promise<void>> {
  return stageStore(shelf.path, {
    fingerprint: shelf.fingerprint,
    articles: shelf.records(),
    quotations,
    keysOf: passageKeys,
    aliases: shelf.aliases(quotations),
    removals: shelf.removals.toJson(),
  });
}

/** A store of one collection, in memory: what an audit of inputs asks. */
export function storeOf({ quotations }: Collection): Promise<Engine> {
  return storeInMemory({
    fingerprint: '',
    articles: [],
    quotations,
    keysOf: passageKeys,
    aliases: new Map(),
    removals: '[]',
  });
}
