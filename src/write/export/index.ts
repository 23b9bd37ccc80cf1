/** The formats of `quotegraph export`. */
import { brat } from './brat.ts';
import { csv } from './csv.ts';
import type { Exportable, ExportFile, Stream } from './exportable.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { neo4j } from './neo4j.ts';

export type { ArticleText, Exportable, ExportFile, Stream } from './exportable.ts';
export type { FieldType } from './fields.ts';
export { isFileName } from './file-name.ts';
export { type Table, tables } from './tables.ts';

/** Text formats. The engine writes Parquet, from `tables`. */
export const TEXT_FORMATS = {
  jsonld: jsonLd,
  gexf,
  graphml,
  neo4j,
  brat,
  csv,
  markdown,
} as const satisfies Readonly<Record<string, (collection: Exportable) => Stream<ExportFile>>>;
