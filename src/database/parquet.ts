/** Writes Parquet from a file of JSON lines, which the engine streams, so that no rows stay in memory. */
import { openDuckDb } from './engine.ts';

/** A column type of the engine. */
export type ParquetType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]' | 'INTEGER[][]';

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Rows per row group, which the engine holds in memory; its default, 122,880, exceeds the limit with long quotations. */
const ROW_GROUP = 20_480;
/** Least size of the buffer for a line, in bytes. */
const LEAST_BUFFER = 1024 * 1024;

/**
 * Converts a file of JSON lines to a Parquet file; rows keep their order.
 *
 * @param longestLine in bytes
 */
export async function parquetFromLines(
  lines: string,
  parquet: string,
  columns: Readonly<Record<string, ParquetType>>,
  longestLine: number,
): Promise<void> {
  const types = Object.entries(columns).map(([name, type]) => `${text(name)}: ${text(type)}`);
  const engine = await openDuckDb();
  try {
    await engine.rows(
      `COPY (SELECT * FROM read_json(${text(lines)}, format = 'newline_delimited', columns = {${types.join(', ')}},
        maximum_object_size = ${Math.max(longestLine, LEAST_BUFFER)})) TO ${text(parquet)}
        (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
    );
  } finally {
    engine.close();
  }
}
