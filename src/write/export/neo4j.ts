/**
 * One CSV per label and per relationship type, for `neo4j-admin database import`:
 * https://neo4j.com/docs/operations-manual/current/import/. Ids are unique among all nodes, so there is one id space.
 */
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

const TYPES: Readonly<Record<FieldType, string>> = {
  string: '',
  integer: ':int',
  number: ':double',
  boolean: ':boolean',
  strings: ':string[]',
  spans: '',
};

const header = (fields: FieldTypes) => Object.entries(fields).map(([name, type]) => `${name}${TYPES[type]}`);

/** Separator of array items, replaced inside items. */
const SEPARATOR = ';';

function cells(fields: FieldTypes, row: Row): readonly Cell[] {
  return Object.entries(fields).map(([name, type]) => {
    const value = row[name] ?? null;
    if (type !== 'strings' || !Array.isArray(value)) return plainValue(value);
    return value.map((item) => String(item).replaceAll(SEPARATOR, ',')).join(SEPARATOR);
  });
}

const labelFor = (type: string) => type.charAt(0).toUpperCase() + type.slice(1);
const idName = (type: string) => `${type === 'quotation' ? 'quote' : type}Id`;

async function* nodesOf(type: string, fields: FieldTypes, { nodes }: Exportable): AsyncGenerator<string> {
  yield csvRow([`${idName(type)}:ID`, ...header(fields), ':LABEL']);
  for await (const node of nodes()) {
    if (node.type === type) yield csvRow([node.id, ...cells(fields, nodeRow(node)), labelFor(type)]);
  }
}

async function* relationshipsOf(type: string, fields: FieldTypes, { edges }: Exportable): AsyncGenerator<string> {
  yield csvRow([':START_ID', ...header(fields), ':END_ID', ':TYPE']);
  for await (const edge of edges()) {
    if (edge.type !== type) continue;
    yield csvRow([edge.source, ...cells(fields, edgeRow(edge)), edge.target, type.toUpperCase()]);
  }
}

export const neo4j: TextFormat = {
  kind: 'text',
  texts: 'none',
  write: (collection) => [
    ...Object.entries(NODE_FIELDS).map(([type, fields]) => ({
      name: `${type}s.csv`,
      chunks: nodesOf(type, fields, collection),
    })),
    ...Object.entries(EDGE_FIELDS).map(([type, fields]) => ({
      name: `${type}.csv`,
      chunks: relationshipsOf(type, fields, collection),
    })),
  ],
  row: {
    files: 'one CSV per label and per relationship type, with `neo4j-admin` headers',
    includes: 'all nodes and edges with their fields, lists as arrays',
    omits:
      '`;` within a list item becomes `,`; no confidence of the quotation itself, no alignments, no reasons for linked names',
  },
};
