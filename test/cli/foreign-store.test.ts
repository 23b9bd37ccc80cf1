/** A store that somebody else prepared runs nothing, reads no other file and fetches nothing. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { folder, quotegraph } from './program.ts';

const SAID = '“The pumps will hold through the night, whatever the river does,” said Ada Brandt, the engineer.';
const SECRET = 'the combination of the safe';

async function builtStore(name = 'news.quotes'): Promise<string> {
  const root = folder({ 'news.txt': SAID, secret: SECRET });
  const build = ['build', 'news.txt', '--store', name, '--tagger', 'none', '--quiet'];
  expect(await quotegraph(build, { cwd: root })).toMatchObject({ code: 0, stderr: '' });
  return root;
}

async function change(store: string, statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(store);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

const USES = [
  ['audit', 'news.quotes', '--text', 'the pumps will hold through the night'],
  ['export', 'news.quotes', '--format', 'csv', '-o', 'exported'],
  ['remove', 'news.quotes', 'news.txt'],
  ['build', 'news.txt', '--store', 'news.quotes', '-o', 'again', '--tagger', 'none'],
  ['serve', 'news.quotes', '--port', '0'],
];

describe('a store with code in it', () => {
  it.each([
    {
      what: 'a view in place of a table',
      statements: (secret: string) => [
        'ALTER TABLE about RENAME TO former',
        `CREATE VIEW about AS SELECT * FROM former UNION ALL SELECT 'removals', content FROM read_text('${secret}')`,
      ],
    },
    {
      what: 'a macro in place of a function',
      statements: (secret: string) => [`CREATE MACRO length(x) AS (SELECT count(*) FROM read_text('${secret}'))`],
    },
    { what: 'a view that nothing asks for', statements: () => ['CREATE VIEW other AS SELECT 1'] },
    { what: 'a macro that gives a table', statements: () => ['CREATE MACRO other() AS TABLE SELECT 1'] },
    { what: 'a view in another schema', statements: () => ['CREATE SCHEMA s', 'CREATE VIEW s.about AS SELECT 1'] },
  ])('is refused: $what', async ({ statements }) => {
    const root = await builtStore();
    const store = join(root, 'news.quotes');
    await change(store, statements(join(root, 'secret')));
    const before = readFileSync(store);
    for (const args of USES) {
      const { code, stdout, stderr } = await quotegraph(args, { cwd: root });
      expect(stderr).toMatch(/news\.quotes is not a store of this program/);
      expect([2, 3]).toContain(code);
      expect(stdout + stderr).not.toContain(SECRET);
    }
    expect(readFileSync(store).equals(before)).toBe(true);
    expect(existsSync(join(root, 'exported'))).toBe(false);
  });
});

describe('a file of another database', () => {
  it('is no store, and no extension is fetched for it', async () => {
    const root = folder({ 'news.txt': SAID });
    writeFileSync(join(root, 'news.quotes'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096)]));
    const { code, stderr } = await quotegraph(['build', 'news.txt', '--store', 'news.quotes'], { cwd: root });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/news\.quotes cannot be read as a store/)]);
    expect(stderr).not.toMatch(/download|http/);
  });

  it.each(['md:news', 'http:news', 'postgres:news', ':memory:'])('is not what the name %s stands for', async (name) => {
    const root = await builtStore('news.quotes');
    copyFileSync(join(root, 'news.quotes'), join(root, name));
    const audit = ['audit', name, '--text', 'the pumps will hold through the night', '--json'];
    const { code, stdout, stderr } = await quotegraph(audit, { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Ada Brandt');
  });
});
