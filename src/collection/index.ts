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
import { openDuckDb, type Shelf, writeStore } from './store/index.ts';
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

export { Shelf } from './store/index.ts';

/** Writes what a shelf holds, and what became of it, in the place of the store that it was opened from. */
export async function saveShelf(shelf: Shelf, { quotations }: Collection): Promise<void> {
  await writeStore(shelf.path, {
    fingerprint: shelf.fingerprint,
    articles: shelf.records(),
    quotations,
    keysOf: passageKeys,
    aliases: shelf.aliases(quotations),
  });
}
