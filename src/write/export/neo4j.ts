/**
 * One CSV a label and one a type of relationship, for `neo4j-admin database import`:
 * https://neo4j.com/docs/operations-manual/current/import/. Ids are unique among all nodes, so there is one id space.
 */
import type { GraphEdge, GraphNode } from '../../schema.ts';
import { type Cell, csvRow } from '../csv.ts';
import type { Exportable } from './exportable.ts';
import {
  EDGE_FIELDS,
  edgeRow,
  type FieldType,
  type FieldTypes,
  NODE_FIELDS,
  nodeRow,
  plainValue,
  type Row,
} from './fields.ts';
import type { TextFormat } from './format.ts';

const ID_NAMES: Readonly<Record<GraphNode['type'], string>> = {
  article: 'articleId',
  outlet: 'outletId',
  speaker: 'speakerId',
  quotation: 'quoteId',
  utterance: 'utteranceId',
};
const TYPES: Readonly<Record<FieldType, string>> = {
  string: '',
  integer: ':int',
  number: ':double',
  boolean: ':boolean',
  strings: ':string[]',
  spans: '',
};

const header = (fields: FieldTypes) => Object.entries(fields).map(([name, type]) => `${name}${TYPES[type]}`);

/** What stands between the items of an array, and so in none of them. */
const BETWEEN = ';';

function cells(fields: FieldTypes, row: Row): readonly Cell[] {
  return Object.entries(fields).map(([name, type]) => {
    const value = row[name] ?? null;
    if (type !== 'strings' || !Array.isArray(value)) return plainValue(value);
    return value.map((item) => String(item).replaceAll(BETWEEN, ',')).join(BETWEEN);
  });
}

const labelFor = (type: GraphNode['type']) => type.charAt(0).toUpperCase() + type.slice(1);

async function* nodesOf(type: GraphNode['type'], { nodes }: Exportable): AsyncGenerator<string> {
  const fields = NODE_FIELDS[type];
  yield csvRow([`${ID_NAMES[type]}:ID`, ...header(fields), ':LABEL']);
  for await (const node of nodes()) {
    if (node.type === type) yield csvRow([node.id, ...cells(fields, nodeRow(node)), labelFor(type)]);
  }
}

async function* relationshipsOf(type: GraphEdge['type'], { edges }: Exportable): AsyncGenerator<string> {
  const fields = EDGE_FIELDS[type];
  yield csvRow([':START_ID', ...header(fields), ':END_ID', ':TYPE']);
  for await (const edge of edges()) {
    if (edge.type !== type) continue;
    yield csvRow([edge.source, ...cells(fields, edgeRow(edge)), edge.target, type.toUpperCase()]);
  }
}

const NODE_TYPES = [
  'article',
  'outlet',
  'speaker',
  'quotation',
  'utterance',
] as const satisfies readonly GraphNode['type'][];
const EDGE_TYPES = [
  'published',
  'contains',
  'attributed',
  'via',
  'prints',
  'said',
] as const satisfies readonly GraphEdge['type'][];

export const neo4j: TextFormat = {
  kind: 'text',
  texts: 'none',
  write: (collection) => [
    ...NODE_TYPES.map((type) => ({ name: `${type}s.csv`, chunks: nodesOf(type, collection) })),
    ...EDGE_TYPES.map((type) => ({ name: `${type}.csv`, chunks: relationshipsOf(type, collection) })),
  ],
  readme: {
    files: 'one CSV per label and per relationship type, with `neo4j-admin` headers',
    includes: 'all nodes and edges with their fields, lists as arrays',
    omits:
      '`;` within a list item becomes `,`; no confidence of the quotation itself, no alignments, no reasons for linked names',
  },
};
