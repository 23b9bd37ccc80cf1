/** Files as DuckDB reads them: a reader that is not ours. */
import { DuckDBInstance, type Json } from '@duckdb/node-api';

export async function duck(select: string): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(select);
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
