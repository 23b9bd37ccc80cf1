/** Three tables for a spreadsheet: quotations.csv as `build` writes it, and the graph as nodes.csv and edges.csv. */
import { headRow, quotationsHead, quotationsRow, safeRow } from '../csv.ts';
import type { Exportable, ExportFile } from './exportable.ts';
import { plainValue } from './fields.ts';
import { edgeTable, nodeTable, type Table } from './tables.ts';

async function* quotationChunks({ quotations }: Exportable): AsyncGenerator<string> {
  yield quotationsHead;
  for await (const quotation of quotations())
    yield quotationsRow({ ...quotation, start: quotation.content[0]?.[0] ?? 0 });
}

async function* tableChunks({ fields, rows }: Table): AsyncGenerator<string> {
  const names = Object.keys(fields);
  yield headRow(names);
  for await (const row of rows) yield safeRow(names.map((name) => plainValue(row[name] ?? null)));
}

export const csv = (collection: Exportable): ExportFile[] => [
  { name: 'quotations.csv', chunks: quotationChunks(collection) },
  { name: 'nodes.csv', chunks: tableChunks(nodeTable(collection)) },
  { name: 'edges.csv', chunks: tableChunks(edgeTable(collection)) },
];
