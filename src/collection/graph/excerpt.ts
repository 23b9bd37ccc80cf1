/** Excerpt of the graph: the utterances with the most prints. */

import { type Engine, linesAt, passagesAt } from '../../database/index.ts';
import { AttributionGraph, QuotationRecord } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import type { Speaker, Utterance } from '../types.ts';
import {
  type GraphContents,
  type GraphWriter,
  printsEdge,
  saidEdges,
  speakerNode,
  utteranceNode,
  utteranceText,
} from './index.ts';

/** Part of a graph, with the records of its quotations. */
export interface Excerpt {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
}

/** Outlets, then articles, then prints: repeats in one outlet matter least. */
const weightOf = ({ prints }: Utterance): readonly number[] => [
  new Set(prints.flatMap(({ occurrence }) => occurrence.article.outlet?.id ?? [])).size,
  new Set(prints.map(({ occurrence }) => occurrence.article.id)).size,
  prints.length,
];

function compareWeights(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}

/** The first by weight, then by longer text, then by text. */
async function choose(engine: Engine, utterances: readonly Utterance[], most: number): Promise<readonly Utterance[]> {
  const weighed = utterances
    .filter(({ prints }) => prints.length > 1)
    .map((utterance) => ({ utterance, weight: weightOf(utterance) }))
    .sort((a, b) => compareWeights(a.weight, b.weight));
  const last = weighed[most - 1] ?? weighed.at(-1);
  const open = weighed.filter(({ weight }) => last && compareWeights(weight, last.weight) <= 0);
  const passages = await passagesAt(
    engine,
    open.map(({ utterance }) => utterance.fullest.quotation.place),
  );
  const texts = open.map((one) => ({
    ...one,
    text: utteranceText(passages.get(one.utterance.fullest.quotation.place)),
  }));
  texts.sort((a, b) => compareWeights(a.weight, b.weight) || b.text.length - a.text.length || byUnits(a.text, b.text));
  return texts.slice(0, most).map(({ utterance }) => utterance);
}

export async function mostPrinted(contents: GraphContents, writer: GraphWriter, most: number): Promise<Excerpt> {
  const { engine } = contents;
  const utterances = await choose(engine, contents.utterances, most);
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
  const nodes = [
    ...[...speakers].map(speakerNode),
    ...utterances.map((utterance) =>
      utteranceNode(utterance, utteranceText(passages.get(utterance.fullest.quotation.place)), contents.originOf),
    ),
  ];
  const edges = [
    ...prints.map((print) =>
      printsEdge(print, null, lines.get(print.occurrence.quotation.place)?.alignment || undefined),
    ),
    ...utterances.flatMap((utterance) => [...saidEdges(utterance)]),
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
