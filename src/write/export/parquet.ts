/** Parquet: the tables of the graph with typed columns. The database engine writes the files. */
import type { TableFormat } from './format.ts';
import { tables } from './tables.ts';

export const parquet: TableFormat = {
  kind: 'tables',
  texts: 'none',
  tables,
  row: {
    files: '`quotations`, `nodes`, `edges`',
    includes: 'all nodes and edges with their fields, and the records of quotations.ndjson; typed, with lists as lists',
    omits: 'alignments, corrections, reasons for linked names',
  },
};
