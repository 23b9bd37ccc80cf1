/**
 * GraphML, which networkx, igraph, yEd and Gephi open: http://graphml.graphdrawing.org/. Its ids are name tokens; a node whose own
 * id is not a name token has it as a field.
 */
import type { Exportable } from './exportable.ts';
import {
  ATTRIBUTE_TYPES,
  EDGE_COLUMNS,
  edgeRow,
  type FieldType,
  type FieldTypes,
  LABELLED_NODE_COLUMNS,
  labelOf,
  nodeRow,
  plainValue,
  type Row,
} from './fields.ts';
import type { TextFormat } from './format.ts';
import { nameToken, xmlText } from './xml.ts';

const TYPES: Readonly<Record<FieldType, string>> = {
  ...ATTRIBUTE_TYPES,
  integer: 'int',
};

const keys = (of: 'node' | 'edge', fields: FieldTypes) =>
  Object.entries(fields)
    .map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join('');

const data = (of: 'node' | 'edge', row: Row) =>
  Object.entries(row)
    .map(([name, value]) =>
      value === null ? '' : `<data key="${of}-${name}">${xmlText(String(plainValue(value)))}</data>`,
    )
    .join('');

async function* document({ nodes, edges }: Exportable): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `${keys('node', LABELLED_NODE_COLUMNS)}${keys('edge', EDGE_COLUMNS)}<graph id="quotegraph" edgedefault="directed">\n`;
  for await (const node of nodes()) {
    const token = nameToken(node.id);
    const id = token === node.id ? null : node.id;
    yield `<node id="${token}">${data('node', { id, type: node.type, label: labelOf(node), ...nodeRow(node) })}</node>\n`;
  }
  let number = 0;
  for await (const edge of edges()) {
    const ends = `source="${nameToken(edge.source)}" target="${nameToken(edge.target)}"`;
    yield `<edge id="e${number}" ${ends}>${data('edge', { type: edge.type, ...edgeRow(edge) })}</edge>\n`;
    number += 1;
  }
  yield '</graph>\n</graphml>\n';
}

export const graphml: TextFormat = {
  kind: 'text',
  texts: 'none',
  write: (collection) => [{ name: 'graph.graphml', chunks: document(collection) }],
  row: {
    files: '`graph.graphml`',
    includes: 'all nodes and edges with their fields',
    omits:
      'lists are joined with `; `; no confidence of the quotation itself, no alignments, no reasons for linked names; ids are escaped (`_x002F_` for `/`), with the original id as an attribute',
  },
};
