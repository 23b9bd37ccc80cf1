/** CSV for spreadsheets and for Neo4j, as DuckDB reads it; Parquet is in test/cli/export.test.ts, where it is written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../../src/write/export/csv.ts';
import { neo4j } from '../../../src/write/export/neo4j.ts';
import { folder } from '../../cli/program.ts';
import { duck } from './duck.ts';
import { filesOf, sample } from './sample.ts';

let collection: Awaited<ReturnType<typeof sample>>;
beforeAll(async () => {
  collection = await sample();
});

/** All cells as text, in the order of the file. */
async function rowsOf(content: string) {
  const path = join(folder(), 'table.csv');
  writeFileSync(path, content);
  return duck(
    `SELECT * FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`,
  );
}

describe('the CSV export, read by DuckDB', () => {
  it('has all quotations, nodes and edges of the graph', async () => {
    const files = await filesOf(csv.write(collection.full));
    const quotations = await rowsOf(files.get('quotations.csv') ?? '');
    const nodes = await rowsOf(files.get('nodes.csv') ?? '');
    const edges = await rowsOf(files.get('edges.csv') ?? '');
    expect(quotations.map(({ id }) => id)).toEqual(collection.quotations.map(({ id }) => id));
    expect(quotations.map(({ text }) => text)).toEqual(collection.quotations.map(({ text }) => text));
    expect(nodes.map(({ type }) => type)).toEqual(collection.graph.nodes.map(({ type }) => type));
    expect(edges.map(({ source, target, type }) => [source, target, type])).toEqual(
      collection.graph.edges.map(({ source, target, type }) => [source, target, type]),
    );
  });

  it('says which print was the first, and whether its speaker is disputed', async () => {
    const { 'quotations.csv': quotations = '' } = Object.fromEntries(await filesOf(csv.write(collection.full)));
    const shared = (await rowsOf(quotations)).filter(({ relation }) => relation !== 'only');
    expect(shared.map((row) => [row['outlet'], row['print'], row['first print'], row['disputed']])).toEqual([
      ['Coast Weekly', 'cut', null, 'yes'],
      ['Northgate Herald', 'fullest', 'yes', 'yes'],
    ]);
  });

  it('turns a formula in a title into text', async () => {
    const { 'nodes.csv': nodes = '' } = Object.fromEntries(await filesOf(csv.write(collection.full)));
    expect(nodes).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(nodes).not.toMatch(/(^|,)"?[=+@]/m);
  });
});

describe('the Neo4j export, read by DuckDB', () => {
  it('has one file per label and relationship type, with import headers', async () => {
    const files = await filesOf(neo4j.write(collection.full));
    expect([...files.keys()]).toEqual([
      ...['articles', 'outlets', 'speakers', 'quotations', 'utterances'].map((name) => `${name}.csv`),
      ...['published', 'contains', 'attributed', 'via', 'prints', 'said'].map((name) => `${name}.csv`),
    ]);
    const heads = [...files.values()].map((content) => content.slice(0, content.indexOf('\r\n')));
    for (const head of heads.slice(0, 5)) expect(head).toMatch(/^\w+Id:ID,.*,:LABEL$/);
    for (const head of heads.slice(5)) expect(head).toMatch(/^:START_ID,(.*,)?:END_ID,:TYPE$/);
    expect(heads[3]).toBe(
      'quoteId:ID,text,kind,act,stance,stanceWords,cueText,article,nestedIn,start:int,end:int,content,:LABEL',
    );
  });

  it('has each node and edge once, and both ends of each relationship', async () => {
    const files = await filesOf(neo4j.write(collection.full));
    const rows = new Map<string, Awaited<ReturnType<typeof rowsOf>>>();
    for (const [name, content] of files) rows.set(name, await rowsOf(content));
    const all = [...rows.values()].flat();
    const nodes = all.filter((row) => ':LABEL' in row);
    const relationships = all.filter((row) => ':TYPE' in row);
    const ids = nodes.map((row) => Object.values(row)[0]);
    expect(ids.sort()).toEqual(collection.graph.nodes.map(({ id }) => id).sort());
    expect(relationships).toHaveLength(collection.graph.edges.length);
    const known = new Set(ids);
    for (const { ':START_ID': start = '', ':END_ID': end = '' } of relationships)
      expect(known.has(start) && known.has(end)).toBe(true);
    expect(
      rows
        .get('quotations.csv')
        ?.map(({ text }) => text)
        .sort(),
    ).toEqual(collection.quotations.map(({ text }) => text).sort());
  });

  it('keeps a title that looks like a formula', async () => {
    const { 'articles.csv': articles = '' } = Object.fromEntries(await filesOf(neo4j.write(collection.full)));
    expect((await rowsOf(articles)).map(({ title }) => title)).toContain('=HYPERLINK("http://x.example")');
  });
});
