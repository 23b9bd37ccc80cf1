import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/database/index.ts';
import { itLong } from '../rounds.ts';
import { folder, quotegraph } from './program.ts';

const SAID = '“The pumps will hold through the night, whatever the river does,” said Ada Brandt, the engineer.';
const CUT = 'At the lock they hope. “The pumps will hold through the night,” Ada Brandt said.';

const NEWS = [
  { id: 'one', text: SAID, outlet: 'Lock Gazette', date: '2022-05-01' },
  { id: 'two', text: CUT, outlet: 'River Post', date: '2022-05-02' },
]
  .map((article) => `${JSON.stringify(article)}\n`)
  .join('');

const LATER = `${JSON.stringify({ id: 'three', text: '“Nobody told us,” said Per Lund.', outlet: 'River Post' })}\n`;

const written = (root: string, name: string) =>
  ['graph.json', 'quotations.ndjson', 'quotations.csv'].map((file) => readFileSync(join(root, name, file), 'utf8'));

/** A store that a version of the reuse logic filled that matched nothing, called every print verbatim and indexed no words. */
async function storeOfAnotherVersion(): Promise<string> {
  const root = folder({ 'news.ndjson': NEWS, 'later.ndjson': LATER });
  await quotegraph(['build', 'news.ndjson', '--store', 'all.quotes', '--quiet'], { cwd: root });
  const engine = await openDuckDb({ path: join(root, 'all.quotes'), access: 'write' });
  for (const table of ['edges', 'entries']) await engine.keep(table, `SELECT * FROM ${table} WHERE false`);
  await engine.keep('compared', "SELECT place, fullest, 'verbatim' AS relation, 100 AS score, alignment FROM compared");
  await engine.keep('about', "SELECT name, CASE name WHEN 'reuse' THEN 'another' ELSE value END AS value FROM about");
  engine.close();
  return root;
}

describe('a store from another version of the reuse logic', () => {
  itLong('gives the output of a single run after the next build', async () => {
    const root = await storeOfAnotherVersion();
    await quotegraph(['build', 'later.ndjson', '--store', 'all.quotes', '--quiet'], { cwd: root });
    await quotegraph(['build', 'news.ndjson', 'later.ndjson', '--quiet', '-o', 'anew'], { cwd: root });
    expect(written(root, 'output')).toEqual(written(root, 'anew'));
  });

  it('finds quotations for an audit after the next build', async () => {
    const root = await storeOfAnotherVersion();
    await quotegraph(['build', 'news.ndjson', '--store', 'all.quotes', '--quiet'], { cwd: root });
    const { stdout } = await quotegraph(['audit', 'all.quotes', '--text', 'The pumps will hold through the night'], {
      cwd: root,
    });
    expect(stdout).toContain('Lock Gazette');
  });

  it.each([
    ['audit', 'all.quotes', '--text', 'The pumps will hold'],
    ['export', 'all.quotes', '--format', 'markdown'],
  ])('must be updated by a build before %s reads it', async (...args) => {
    const root = await storeOfAnotherVersion();
    const { code, stderr } = await quotegraph(args, { cwd: root });
    expect(code).toBe(3);
    expect(stderr).toContain('build --store updates it');
  });
});
