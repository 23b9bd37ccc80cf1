/** The SQLite export, as SQL sees it. Datasette reads it in readers.long.ts, and Python in test/docs/recipes.test.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDatabase } from '../../../src/cli/sqlite.ts';
import { buildGraph } from '../../../src/index.ts';
import type { Exportable } from '../../../src/write/export/index.ts';
import { sqlite } from '../../../src/write/export/sqlite.ts';
import { folder } from '../../cli/program.ts';
import { exportable, sample } from './sample.ts';
import { sqliteRows } from './sqlite.ts';

let collection: Awaited<ReturnType<typeof sample>>;
beforeAll(async () => {
  collection = await sample();
});

async function written(all: Exportable = collection.full): Promise<string> {
  const path = join(folder(), 'graph.sqlite');
  await writeDatabase(sqlite, all, path);
  return path;
}

async function opened() {
  const path = await written();
  const rows = (select: string, values: readonly string[] = []) => sqliteRows(path, select, values);
  const column = (select: string, values: readonly string[] = []) =>
    rows(select, values).map((row) => Object.values(row)[0]);
  return { rows, column };
}

describe('the SQLite export', () => {
  it('has every quotation, with its words, speaker, outlet and stance, in the order of quotations.ndjson', async () => {
    const { rows } = await opened();
    const expected = collection.quotations.map(({ id, text, speaker, outlet, stance }) => ({
      ...{ id, text, speaker, outlet, stance },
    }));
    expect(expected.length).toBeGreaterThan(3);
    expect(rows('SELECT id, text, speaker, outlet, stance FROM quotations ORDER BY rowid')).toEqual(expected);
  });

  it('has a table per type of node and edge with as many rows as the graph', async () => {
    const { column } = await opened();
    const { nodes, edges } = collection.graph;
    for (const type of ['article', 'outlet', 'speaker', 'quotation', 'utterance'])
      expect(column(`SELECT count(*) FROM ${type}s`)).toEqual([nodes.filter((node) => node.type === type).length]);
    for (const type of ['published', 'attributed', 'via', 'prints', 'said'])
      expect(column(`SELECT count(*) FROM ${type}`)).toEqual([edges.filter((edge) => edge.type === type).length]);
  });

  it('has no foreign key without its row', async () => {
    const { rows, column } = await opened();
    expect(rows('PRAGMA foreign_key_list(prints)')).toHaveLength(3);
    expect(rows('PRAGMA foreign_key_check')).toEqual([]);
    expect(column('PRAGMA integrity_check')).toEqual(['ok']);
  });

  it('finds words in any form of their accents, and the words of a speaker', async () => {
    const { column } = await opened();
    const search = `SELECT q.text FROM quotations_fts f JOIN quotations q ON q.rowid = f.rowid WHERE quotations_fts MATCH ?`;
    expect(column(search, ['cafe'])).toEqual([expect.stringContaining('on the quay')]);
    expect(column(search, ['café'])).toEqual(column(search, ['cafe']));
    expect(column(search, ['speaker : Brandt AND text : "pumps hold"'])).toEqual(['“The pumps hold,”']);
  });

  it('joins the names of a speaker and the ids of a list', async () => {
    const { column } = await opened();
    const said = `SELECT DISTINCT s.ids FROM speakers s JOIN attributed a ON a.speaker = s.id JOIN quotations q ON q.id = a.quotation
      WHERE q.text LIKE '%eleven years%' AND s.name = 'Maria Lindqvist'`;
    expect(column(said)).toEqual([expect.stringContaining('"wikidata=Q901"')]);
  });

  it('keeps words with quotation marks, markup and emoji as they are', async () => {
    const { column } = await opened();
    const [wall] = collection.quotations.filter(({ text }) => text.includes('🎉'));
    expect(wall).toBeDefined();
    expect(column('SELECT text FROM quotations WHERE id = ?', [wall?.id ?? ''])).toEqual([wall?.text]);
    expect(column('SELECT title FROM articles WHERE id = ?', ['../../../etc/weekly'])).toEqual([
      '=HYPERLINK("http://x.example")',
    ]);
  });

  it('does not cut a title at a NUL character', async () => {
    const text = '“The pumps will hold through the night,” said Ada Brandt, the engineer.';
    const built = await buildGraph([{ id: 'night', title: 'The pumps\0 hold', text }], { tagger: 'none' });
    const path = await written(exportable(built));
    expect(sqliteRows(path, 'SELECT title FROM articles')).toEqual([{ title: 'The pumps\ufffd hold' }]);
  });

  it('has the same bytes each time', async () => {
    expect(readFileSync(await written()).equals(readFileSync(await written()))).toBe(true);
  });
});
