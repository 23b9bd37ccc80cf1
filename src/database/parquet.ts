/** Writes Parquet from a file of JSON lines, which the engine streams, so that no rows stay in memory. */
import { openDuckDb } from './engine.ts';

/** A column type of the engine. */
export type ParquetType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]' | 'INTEGER[][]';

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Converts a file of JSON lines to a Parquet file; rows keep their order. */
export async function parquetFromLines(
  lines: string,
  parquet: string,
  columns: Readonly<Record<string, ParquetType>>,
): Promise<void> {
  const types = Object.entries(columns).map(([name, type]) => `${text(name)}: ${text(type)}`);
  const engine = await openDuckDb();
  try {
    await engine.rows(
      `COPY (SELECT * FROM read_json(${text(lines)}, format = 'newline_delimited', columns = {${types.join(', ')}},
        maximum_object_size = 67108864)) TO ${text(parquet)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    engine.close();
  }
}
