/** The graph and its quotations as tables of typed rows, for Parquet and spreadsheets. */
import type { Exportable, Stream } from './exportable.ts';
import {
  EDGE_COLUMNS,
  edgeRow,
  type FieldTypes,
  LABELLED_NODE_COLUMNS,
  labelOf,
  nodeRow,
  QUOTATION_FIELDS,
  quotationRow,
  type Row,
} from './fields.ts';

export interface Table {
  readonly name: string;
  readonly fields: FieldTypes;
  readonly rows: Stream<Row>;
}

const EDGES: FieldTypes = { source: 'string', target: 'string', ...EDGE_COLUMNS };

async function* quotationRows({ quotations }: Exportable): AsyncGenerator<Row> {
  for await (const quotation of quotations()) yield quotationRow(quotation);
}

async function* nodeRows({ nodes }: Exportable): AsyncGenerator<Row> {
  for await (const node of nodes()) yield { id: node.id, type: node.type, label: labelOf(node), ...nodeRow(node) };
}

async function* edgeRows({ edges }: Exportable): AsyncGenerator<Row> {
  for await (const edge of edges()) {
    const { source, target, type } = edge;
    yield { source, target, type, ...edgeRow(edge) };
  }
}

export const nodeTable = (collection: Exportable): Table => ({
  name: 'nodes',
  fields: LABELLED_NODE_COLUMNS,
  rows: nodeRows(collection),
});

export const edgeTable = (collection: Exportable): Table => ({
  name: 'edges',
  fields: EDGES,
  rows: edgeRows(collection),
});

export const tables = (collection: Exportable): Table[] => [
  { name: 'quotations', fields: QUOTATION_FIELDS, rows: quotationRows(collection) },
  nodeTable(collection),
  edgeTable(collection),
];
