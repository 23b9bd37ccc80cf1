/** Excerpt of the graph: some utterances with all their prints. */

import { linesAt, passagesAt } from '../../database/index.ts';
import { AttributionGraph, type Overview, QuotationRecord } from '../../schema.ts';
import type { Speaker, Utterance } from '../types.ts';
import {
  articleNode,
  type GraphContents,
  type GraphWriter,
  printsEdge,
  saidEdges,
  speakerNode,
  utteranceNode,
  utteranceText,
} from './index.ts';

/** The nodes of the articles, speakers and utterances of some prints; `texts` has the texts of the fullest by row. */
function nodesOf(
  contents: GraphContents,
  utterances: readonly Utterance[],
  texts: ReadonlyMap<number, { readonly text: string }>,
) {
  const occurrences = utterances.flatMap(({ prints }) => prints.map(({ occurrence }) => occurrence));
  const articles = new Set(occurrences.map(({ article }) => article));
  const speakers = new Set(occurrences.flatMap(({ speaker }): readonly Speaker[] => (speaker ? [speaker] : [])));
  return [
    ...[...articles].map((article) => articleNode(article, contents.originOf)),
    ...[...speakers].map(speakerNode),
    ...utterances.map((utterance) =>
      utteranceNode(utterance, utteranceText(texts.get(utterance.fullest.quotation.place)), contents),
    ),
  ];
}

export async function excerptOf(
  contents: GraphContents,
  writer: GraphWriter,
  utterances: readonly Utterance[],
): Promise<Overview['excerpt']> {
  const { engine } = contents;
  const prints = utterances.flatMap((utterance) => utterance.prints);
  const lines = await linesAt(
    engine,
    prints.map(({ occurrence }) => occurrence.quotation.place),
  );
  const passages = await passagesAt(
    engine,
    utterances.map(({ fullest }) => fullest.quotation.place),
  );
  const nodes = nodesOf(contents, utterances, passages);
  const edges = [
    ...prints.map((print) =>
      printsEdge(print, null, lines.get(print.occurrence.quotation.place)?.alignment || undefined),
    ),
    ...utterances.flatMap((utterance) => [...saidEdges(utterance, contents)]),
  ];
  const { head } = writer.graph;
  return {
    graph: AttributionGraph.parse({ ...head, nodes, edges: edges.map((edge): unknown => JSON.parse(edge)) }),
    quotations: prints.map(({ occurrence }) => {
      const body = lines.get(occurrence.quotation.place)?.line ?? '{}';
      return QuotationRecord.parse(JSON.parse(writer.record(occurrence, body)));
    }),
  };
}
