/** The formats of `quotegraph export`, in the order of the help. A format's writer is loaded when it is used. */
import type { ExportFormat } from './format.ts';

export type { ArticleText, Exportable, ExportFile, GraphRecords, Stream } from './exportable.ts';
export type { FieldType } from './fields.ts';
export type { DatabaseFormat, ExportFormat } from './format.ts';
export type { Table } from './tables.ts';

interface ListedFormat {
  /** A single file can be named by `-o`. */
  readonly target: 'file' | 'folder';
  load(): Promise<ExportFormat>;
}

export const EXPORT_FORMATS = {
  jsonld: { target: 'file', load: async () => (await import('./json-ld.ts')).jsonLd },
  gexf: { target: 'file', load: async () => (await import('./gexf.ts')).gexf },
  graphml: { target: 'file', load: async () => (await import('./graphml.ts')).graphml },
  neo4j: { target: 'folder', load: async () => (await import('./neo4j.ts')).neo4j },
  brat: { target: 'folder', load: async () => (await import('./brat.ts')).brat },
  parquet: { target: 'folder', load: async () => (await import('./parquet.ts')).parquet },
  csv: { target: 'folder', load: async () => (await import('./csv.ts')).csv },
  sqlite: { target: 'file', load: async () => (await import('./sqlite.ts')).sqlite },
  markdown: { target: 'file', load: async () => (await import('./markdown.ts')).markdown },
} as const satisfies Readonly<Record<string, ListedFormat>>;

export type FormatName = keyof typeof EXPORT_FORMATS;

export const formatNames = (target?: 'file' | 'folder'): readonly string[] =>
  Object.entries(EXPORT_FORMATS).flatMap(([name, format]) =>
    target === undefined || format.target === target ? [name] : [],
  );
