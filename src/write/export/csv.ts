/** Three tables for a spreadsheet: quotations.csv as `build` writes it, and the graph as nodes.csv and edges.csv. */
import { quotationsHeader, quotationsRow, spreadsheetHeader, spreadsheetRow } from '../csv.ts';
import type { Exportable } from './exportable.ts';
import { plainValue } from './fields.ts';
import type { TextFormat } from './format.ts';
import { edgeTable, nodeTable, type Table } from './tables.ts';

async function* quotationChunks({ cells }: Exportable): AsyncGenerator<string> {
  yield quotationsHeader;
  for await (const quotation of cells()) yield quotationsRow(quotation);
}

async function* tableChunks({ fields, rows }: Table): AsyncGenerator<string> {
  const names = Object.keys(fields);
  yield spreadsheetHeader(names);
  for await (const row of rows) yield spreadsheetRow(names.map((name) => plainValue(row[name] ?? null)));
}

export const csv: TextFormat = {
  kind: 'text',
  texts: 'none',
  write: (collection) => [
    { name: 'quotations.csv', chunks: quotationChunks(collection) },
    { name: 'nodes.csv', chunks: tableChunks(nodeTable(collection)) },
    { name: 'edges.csv', chunks: tableChunks(edgeTable(collection)) },
  ],
  row: {
    files:
      '`quotations`, `nodes`, `edges` for a spreadsheet: with a byte-order mark and protection against formula injection',
    includes: 'all nodes and edges with their fields, and the columns of quotations.csv; lists are joined with `; `',
    omits: 'alignments, corrections, reasons for linked names',
  },
};
