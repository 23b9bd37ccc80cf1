/** GEXF 1.2, which Gephi, networkx and graphology open: https://gexf.net/1.2/. */
import type { GraphEdge, GraphNode } from '../../schema.ts';
import type { Exportable } from './exportable.ts';
import {
  ATTRIBUTE_TYPES,
  EDGE_COLUMNS,
  edgeRow,
  type FieldType,
  type FieldTypes,
  labelOf,
  NODE_COLUMNS,
  nodeRow,
  plainValue,
  type Row,
} from './fields.ts';
import type { TextFormat } from './format.ts';
import { xmlText } from './xml.ts';

const TYPES: Readonly<Record<FieldType, string>> = {
  ...ATTRIBUTE_TYPES,
  integer: 'integer',
};

function declared(of: 'node' | 'edge', fields: FieldTypes): string {
  const attributes = Object.entries(fields).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${of}">\n${attributes.join('')}</attributes>\n`;
}

function values(row: Row): string {
  const given = Object.entries(row).flatMap(([name, value]) =>
    value === null ? [] : [`<attvalue for="${name}" value="${xmlText(String(plainValue(value)))}"/>`],
  );
  return `<attvalues>${given.join('')}</attvalues>`;
}

const node = (one: GraphNode) =>
  `<node id="${xmlText(one.id)}" label="${xmlText(labelOf(one))}">${values({ type: one.type, ...nodeRow(one) })}</node>\n`;

/** The weight is the number of prints that name the speaker; layouts pull the ends of a heavy edge together. */
const weight = (edge: GraphEdge) => (edge.type === 'said' ? ` weight="${edge.support}"` : '');

const edge = (one: GraphEdge, number: number) =>
  `<edge id="e${number}" source="${xmlText(one.source)}" target="${xmlText(one.target)}" label="${one.type}"${weight(one)}>` +
  `${values({ type: one.type, ...edgeRow(one) })}</edge>\n`;

async function* document({ nodes, edges }: Exportable): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n';
  yield `<graph mode="static" defaultedgetype="directed">\n${declared('node', NODE_COLUMNS)}${declared('edge', EDGE_COLUMNS)}<nodes>\n`;
  for await (const one of nodes()) yield node(one);
  yield '</nodes>\n<edges>\n';
  let number = 0;
  for await (const one of edges()) {
    yield edge(one, number);
    number += 1;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

export const gexf: TextFormat = {
  kind: 'text',
  texts: 'none',
  write: (collection) => [{ name: 'graph.gexf', chunks: document(collection) }],
  row: {
    files: '`graph.gexf` (1.2)',
    includes: 'all nodes and edges with their fields',
    omits:
      'lists are joined with `; `; no confidence of the quotation itself, no alignments, no reasons for linked names',
  },
};
