/** Everything that was found, as one node-link graph in canonical order. */
import type { AttributionGraph, GraphEdge, GraphNode, QuotationRecord } from '../../schema.ts';
import { VERSION } from '../../version.ts';
import { byUnits } from '../ids.ts';
import type { LinkedCollection, Occurrence, Utterance } from '../types.ts';
import { edgesOf } from './edges.ts';
import type { OriginOf } from './facts.ts';
import { nodesOf } from './nodes.ts';

export { speakerNode } from './nodes.ts';

/** Names the JSON Schema that `quotegraph schema` prints; it changes when the shape does. */
const GRAPH_SCHEMA = 'urn:quotegraph:graph:1';

const NODE_TYPES: readonly GraphNode['type'][] = ['article', 'outlet', 'speaker', 'quotation', 'utterance'];
const EDGE_TYPES: readonly GraphEdge['type'][] = ['published', 'contains', 'attributed', 'via', 'prints', 'said'];

function byTypeAndId(a: GraphNode, b: GraphNode): number {
  return NODE_TYPES.indexOf(a.type) - NODE_TYPES.indexOf(b.type) || byUnits(a.id, b.id);
}

function byTypeAndEnds(a: GraphEdge, b: GraphEdge): number {
  return (
    EDGE_TYPES.indexOf(a.type) - EDGE_TYPES.indexOf(b.type) ||
    byUnits(a.source, b.source) ||
    byUnits(a.target, b.target)
  );
}

/** Nodes by type in the order of the schema, then by id; edges by type, source, target. All orders are by UTF-16 units. */
export function toGraph(
  linked: LinkedCollection,
  utterances: readonly Utterance[],
  originOf: OriginOf,
): AttributionGraph {
  return {
    schema: GRAPH_SCHEMA,
    generator: `quotegraph ${VERSION}`,
    directed: true,
    multigraph: true,
    nodes: [...nodesOf(linked, utterances, originOf)].sort(byTypeAndId),
    edges: [...edgesOf(linked, utterances, originOf)].sort(byTypeAndEnds),
  };
}

const startOf = ({ quotation }: Occurrence) => quotation.content[0]?.[0] ?? 0;

/** The lines of quotations.ndjson: by article, then in the order of the text. */
export function toQuotations(utterances: readonly Utterance[]): readonly QuotationRecord[] {
  return utterances
    .flatMap(({ id, prints }) => prints.map(({ occurrence, relation }) => ({ id, occurrence, relation })))
    .sort(
      (a, b) =>
        byUnits(a.occurrence.article.id, b.occurrence.article.id) ||
        startOf(a.occurrence) - startOf(b.occurrence) ||
        byUnits(a.occurrence.quotation.id, b.occurrence.quotation.id),
    )
    .map(({ id, occurrence: { quotation, article }, relation }) => ({
      ...quotation,
      article: article.id,
      outlet: article.record.outlet,
      date: article.record.date,
      utterance: id,
      relation,
    }));
}
