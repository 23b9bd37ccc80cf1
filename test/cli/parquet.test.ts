import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeParquet } from '../../src/cli/parquet.ts';
import { itLong } from '../rounds.ts';
import { duck } from '../write/export/duck.ts';
import { folder } from './program.ts';

const WORDS = 'we have waited eleven years for this wall and will not wait for another storm to remind us why'.split(
  ' ',
);
const COLUMNS = Array.from({ length: 20 }, (_, i) => `words${i}`);
const FIELDS = { row: 'integer', ...Object.fromEntries(COLUMNS.map((name) => [name, 'string'] as const)) } as const;

function* longRows(count: number) {
  for (let row = 0; row < count; row++) {
    const text = `${WORDS.map((_, i) => WORDS[(i * row + row) % WORDS.length]).join(' ')} ${row}`;
    yield { row, ...Object.fromEntries(COLUMNS.map((name) => [name, `${name} ${text}`])) };
  }
}

itLong('Parquet is written from more rows than the engine can hold, in their order', async () => {
  const path = join(folder(), 'long.parquet');
  await writeParquet({ name: 'long', fields: FIELDS, rows: longRows(130_000) }, path);
  const [found] = await duck(
    `SELECT count(*)::INTEGER AS rows, bool_and("row" = file_row_number)::VARCHAR AS in_order
     FROM read_parquet('${path}', file_row_number = true)`,
  );
  expect(found).toEqual({ rows: 130_000, in_order: 'true' });
});

it('Parquet is written from a row of 20 megabytes', async () => {
  const path = join(folder(), 'wide.parquet');
  const text = 'a'.repeat(20 * 1024 * 1024);
  await writeParquet({ name: 'wide', fields: { text: 'string' }, rows: [{ text }, { text: 'b' }] }, path);
  expect(await duck(`SELECT length(text)::INTEGER AS length FROM read_parquet('${path}')`)).toEqual([
    { length: text.length },
    { length: 1 },
  ]);
});
