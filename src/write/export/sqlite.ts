/**
 * An SQLite database for Datasette and every other SQLite client: a table per type of node and edge, linked by foreign keys, and
 * `quotations_fts`, a full-text index (FTS5) that Datasette finds by itself.
 */
import type { GraphEdge, GraphNode } from '../../schema.ts';
import { wellFormed } from './code-points.ts';
import type { Exportable } from './exportable.ts';
import {
  EDGE_FIELDS,
  edgeRow,
  type FieldType,
  type FieldTypes,
  type FieldValue,
  NODE_FIELDS,
  nodeRow,
  QUOTATION_FIELDS,
  quotationRow,
  type Row,
} from './fields.ts';
import type { DatabaseFormat, SqlRow, SqlValue } from './format.ts';

const TYPES: Readonly<Record<FieldType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  strings: 'TEXT',
  spans: 'TEXT',
};

/** Facets and foreign keys are looked up through an index each. */
interface SqlTable {
  readonly name: string;
  readonly fields: FieldTypes;
  readonly key?: string;
  readonly references?: Readonly<Record<string, string>>;
  readonly indexes: readonly string[];
}

/** The columns of `quotations` that a reader wants to see first. */
const SEEN_FIRST = {
  id: 'string',
  text: 'string',
  speaker: 'string',
  outlet: 'string',
  date: 'string',
  stance: 'string',
} as const satisfies Partial<typeof QUOTATION_FIELDS>;

const node = (
  type: GraphNode['type'],
  indexes: readonly string[],
  references: Readonly<Record<string, string>> = {},
): SqlTable => ({
  name: `${type}s`,
  fields: { id: 'string', ...NODE_FIELDS[type] },
  key: 'id',
  references,
  indexes,
});

const edge = (type: GraphEdge['type'], from: GraphNode['type'], to: GraphNode['type'], others = {}): SqlTable => ({
  name: type,
  fields: { [from]: 'string', [to]: 'string', ...EDGE_FIELDS[type] },
  references: { [from]: `${from}s`, [to]: `${to}s`, ...others },
  indexes: [from, to],
});

const TABLES = {
  article: node('article', ['date'], { origin: 'articles' }),
  outlet: node('outlet', []),
  speaker: node('speaker', ['name']),
  quotation: {
    name: 'quotations',
    fields: { ...SEEN_FIRST, ...QUOTATION_FIELDS },
    key: 'id',
    references: { article: 'articles', utterance: 'utterances', nestedIn: 'quotations' },
    indexes: ['speaker', 'outlet', 'stance', 'date', 'article', 'utterance'],
  },
  utterance: node('utterance', ['outlets'], { firstPrint: 'quotations' }),
  published: edge('published', 'article', 'outlet'),
  attributed: edge('attributed', 'quotation', 'speaker'),
  via: edge('via', 'quotation', 'outlet'),
  prints: edge('prints', 'quotation', 'utterance', { through: 'quotations' }),
  said: edge('said', 'utterance', 'speaker'),
} as const satisfies Readonly<Record<string, SqlTable>>;

const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;

function createTable({ name: table, fields, key, references = {}, indexes }: SqlTable): string {
  const columns = Object.entries(fields).map(([column, type]) => {
    const primary = column === key ? ' PRIMARY KEY' : '';
    const target = references[column];
    return `${name(column)} ${TYPES[type]}${primary}${target === undefined ? '' : ` REFERENCES ${name(target)}(id)`}`;
  });
  const created = indexes.map(
    (column) => `CREATE INDEX ${name(`${table}_${column}`)} ON ${name(table)}(${name(column)});`,
  );
  return [`CREATE TABLE ${name(table)} (${columns.join(', ')});`, ...created].join('\n');
}

/** Datasette recognises the index by `content="quotations"`, in this spelling. */
const SEARCH = `CREATE VIRTUAL TABLE quotations_fts USING fts5(
  text, speaker, outlet, content="quotations", tokenize="unicode61 remove_diacritics 2");`;
const FILL_SEARCH = `INSERT INTO quotations_fts(quotations_fts) VALUES ('rebuild');
INSERT INTO quotations_fts(quotations_fts) VALUES ('optimize');`;

/** SQL functions take NUL for the end of a text, and lone surrogates have no UTF-8. */
const textValue = (text: string) => wellFormed(text).replaceAll('\0', '\ufffd');

function sqlValue(value: FieldValue): SqlValue {
  switch (typeof value) {
    case 'boolean':
      return Number(value);
    case 'string':
      return textValue(value);
    case 'number':
      return value;
    default:
      return value === null ? null : JSON.stringify(value);
  }
}

const sqlRow = ({ name: table, fields }: SqlTable, row: Row): SqlRow => ({
  table,
  values: Object.keys(fields).map((column) => sqlValue(row[column] ?? null)),
});

/** `quotations` has more about a quotation than its node, and its column `article` is the edge `contains`. */
async function* rows({ nodes, edges, quotations }: Exportable): AsyncGenerator<SqlRow> {
  for await (const one of nodes())
    if (one.type !== 'quotation') yield sqlRow(TABLES[one.type], { id: one.id, ...nodeRow(one) });
  for await (const quotation of quotations()) yield sqlRow(TABLES.quotation, quotationRow(quotation));
  for await (const one of edges()) {
    if (one.type === 'contains') continue;
    const table = TABLES[one.type];
    const [from = '', to = ''] = Object.keys(table.fields);
    yield sqlRow(table, { [from]: one.source, [to]: one.target, ...edgeRow(one) });
  }
}

export const sqlite: DatabaseFormat = {
  kind: 'database',
  texts: 'none',
  name: 'graph.sqlite',
  extensions: ['.sqlite', '.sqlite3', '.db'],
  schema: `${Object.values(TABLES).map(createTable).join('\n')}\n${SEARCH}`,
  rows,
  finish: FILL_SEARCH,
  row: {
    files: '`graph.sqlite` for Datasette or any SQLite client',
    includes:
      'a table per type of node and edge, linked by foreign keys; `quotations` with the records of quotations.ndjson; full-text search in `quotations_fts`; lists as JSON',
    omits: 'alignments, corrections, reasons for linked names; the edges `contains`, which are `quotations.article`',
  },
};
