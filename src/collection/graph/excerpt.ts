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
  const speakers = new Set(
    prints.flatMap(({ occurrence }): readonly Speaker[] => (occurrence.speaker ? [occurrence.speaker] : [])),
  );
  const articles = new Set(prints.map(({ occurrence }) => occurrence.article));
  const nodes = [
    ...[...articles].map((article) => articleNode(article, contents.originOf)),
    ...[...speakers].map(speakerNode),
    ...utterances.map((utterance) =>
      utteranceNode(utterance, utteranceText(passages.get(utterance.fullest.quotation.place)), contents),
    ),
  ];
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
