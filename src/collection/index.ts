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
import { toUtterances, toWordings, verify, type Wording } from './reuse/index.ts';
import { candidatePairs, type Engine, findRoots, openDuckDb } from './store/index.ts';
import type { CandidatePair, LinkedCollection, ReuseEdge, Utterance } from './types.ts';

/** The graph, the lines of quotations.ndjson sorted by article and place, and the ids of the corrections whose speakers are all there. */
export interface Collection {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
  readonly corrections: readonly string[];
}

function verified(wordings: readonly Wording[], pairs: readonly CandidatePair[]): readonly ReuseEdge[] {
  const byId = new Map(wordings.map((wording) => [wording.id, wording]));
  return pairs.flatMap((pair) => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
    return (one && other && verify(one, other)) ?? [];
  });
}

async function findUtterances(engine: Engine, linked: LinkedCollection): Promise<readonly Utterance[]> {
  const wordings = toWordings(linked.occurrences);
  const keyed = wordings.map(({ id, keys, prints }) => ({
    id,
    keys,
    articles: [...new Set(prints.map(({ occurrence }) => occurrence.article.key))],
  }));
  const edges = verified(wordings, await candidatePairs(engine, keyed));
  const { roots, stock } = await findRoots(engine, keyed, edges);
  return toUtterances(wordings, roots, stock);
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
    const utterances = await findUtterances(engine, linked);
    return {
      graph: toGraph(linked, utterances),
      quotations: toQuotations(utterances),
      corrections: linked.corrections,
    };
  } finally {
    engine.close();
  }
}

/** Who speaks in these articles, under which names and why: the part of the graph that needs no comparing of words. */
export const speakersOf = (
  records: readonly ArticleRecord[],
  corrections: readonly NamedCorrection[],
): readonly SpeakerNode[] => link(uniteDuplicates(records), corrections).speakers.map(speakerNode);
