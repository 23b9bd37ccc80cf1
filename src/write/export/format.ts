/** Description of an export format: its writer, its use of the articles' texts, and its row of the table in docs/export.md. */
import type { Exportable, ExportFile, Stream } from './exportable.ts';
import type { Table } from './tables.ts';

interface FormatDescription {
  /** Whether the format uses the articles' texts; an output folder has none and is refused where they are required. */
  readonly texts: 'required' | 'optional' | 'none';
  /** Effect of missing texts, told to the user if they are optional. */
  readonly withoutTexts?: string;
  readonly row: { readonly files: string; readonly includes: string; readonly omits: string };
}

export interface TextFormat extends FormatDescription {
  readonly kind: 'text';
  write(collection: Exportable): Stream<ExportFile>;
  /** Files of an earlier export in the same folder that no longer belong to it. */
  obsoleteFiles?(present: ReadonlySet<string>, written: ReadonlySet<string>): readonly string[];
}

/** Typed tables, which the database engine writes as files. */
export interface TableFormat extends FormatDescription {
  readonly kind: 'tables';
  tables(collection: Exportable): readonly Table[];
}

export type SqlValue = string | number | null;

/** A row for a table of a database, with a value per column. */
export interface SqlRow {
  readonly table: string;
  readonly values: readonly SqlValue[];
}

/** A database in one file, which the database engine writes: the schema, the rows, then the last statements. */
export interface DatabaseFormat extends FormatDescription {
  readonly kind: 'database';
  readonly name: string;
  /** Extensions by which `-o` names the file. */
  readonly extensions: readonly string[];
  readonly schema: string;
  rows(collection: Exportable): Stream<SqlRow>;
  readonly finish: string;
}

export type ExportFormat = TextFormat | TableFormat | DatabaseFormat;
