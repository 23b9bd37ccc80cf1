/**
 * All articles together, records and keys only:
 *
 *   ArticleRecord[] ──unite──▶ SourceArticle[] ──link──▶ LinkedCollection ──reuse──▶ Utterance[] ──graph──▶ AttributionGraph
 */
import type { ArticleRecord, AttributionGraph, QuotationRecord } from '../schema.ts';
import { uniteDuplicates } from './duplicates.ts';
import { toGraph, toQuotations } from './graph/index.ts';
import { link } from './link/index.ts';
import { openDuckDb } from './store/index.ts';
import { findUtterances } from './utterances.ts';

/** The graph, and the lines of quotations.ndjson sorted by article and place. */
export interface Collection {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
}

/**
 * Joins the records of all articles. The same records give the same bytes in whatever order they come; every quotation
 * of an article that was given once is in exactly one utterance.
 *
 * Utterances: Leskovec, Backstrom, Kleinberg 2009 (MemeTracker), Suen et al. 2013 (NIFTY), Niculae et al. 2015 (QUOTUS).
 *
 * @throws Error where the database cannot be loaded or runs out of memory; no record makes it throw.
 */
export async function collect(records: readonly ArticleRecord[]): Promise<Collection> {
  const linked = link(uniteDuplicates(records));
  const engine = await openDuckDb();
  try {
    const utterances = await findUtterances(engine, linked.occurrences);
    return { graph: toGraph(linked, utterances), quotations: toQuotations(utterances) };
  } finally {
    engine.close();
  }
}
