import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { folder, quotegraph } from './program.ts';

const article = (id: string, text: string) => `${JSON.stringify({ id, text, outlet: 'Quay Courier' })}\n`;

const ONE = article('one', '“The crane will stay where it is until the tide has turned,” said Ina Solberg, the pilot.');
const TWO = article('two', '“The crane will stay where it is,” Ina Solberg said.');
const OTHER = article('other', '“We were told on Monday,” said Rolf Dahl, who owns the yard.');

/** Makes the tables of a store as they were when states of utterances had numbers, and files were always made anew. */
async function asBefore(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE known_utterances AS
    SELECT CAST(ROW_NUMBER() OVER (ORDER BY state) - 1 AS INTEGER) AS place, state
    FROM utterance_states`);
  await connection.run('UPDATE placed SET checksum = 7');
  for (const table of ['utterance_states', 'last_lines']) await connection.run(`DROP TABLE ${table}`);
  connection.closeSync();
  instance.closeSync();
}

async function namesOfTables(path: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const found = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables() WHERE estimated_size > 0');
  connection.closeSync();
  instance.closeSync();
  return found.getRows().map(([name]) => String(name));
}

it('a store with numbered states of utterances reports what is new, and keeps no former state', async () => {
  const root = folder({ 'a.ndjson': ONE + OTHER, 'b.ndjson': TWO, 'all.ndjson': ONE + OTHER + TWO });
  const build = (...args: readonly string[]) => quotegraph(['build', '--quiet', ...args], { cwd: root });
  await build('a.ndjson', '--store', 'all.quotes');
  await asBefore(join(root, 'all.quotes'));
  expect((await build('b.ndjson', '--store', 'all.quotes')).code).toBe(0);
  const changes = readFileSync(join(root, 'output/changes.ndjson'), 'utf8').trim().split('\n');
  expect(changes.map((line): unknown => JSON.parse(line))).toEqual([
    expect.objectContaining({ change: 'article-added', article: 'two' }),
    expect.objectContaining({ change: 'new-print', article: 'two' }),
  ]);
  await build('all.ndjson', '-o', 'whole');
  for (const name of ['graph.json', 'quotations.ndjson', 'quotations.csv'])
    expect(readFileSync(join(root, 'output', name), 'utf8')).toBe(readFileSync(join(root, 'whole', name), 'utf8'));
  const tables = await namesOfTables(join(root, 'all.quotes'));
  expect(tables).toContain('utterance_states');
  expect(tables).not.toContain('known_utterances');
});
