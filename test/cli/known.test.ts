import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { AttributionGraph } from '../../src/schema.ts';
import { THREE_ARTICLES } from './articles.ts';
import { contentOf, folder, quotegraph } from './program.ts';

const lines = (...entries: readonly object[]) => entries.map((one) => JSON.stringify(one)).join('\n');

const MARIA = { name: 'Maria Lindqvist', type: 'person', ids: { wikidata: 'Q901', crm: '17' } };
const ISLAND = { name: 'Island Post', type: 'outlet', aliases: ['The Island Courier'], ids: { crm: 'o-4' } };
const NOBODY = { name: 'Greta Solheim', ids: { crm: '99' } };

const KNOWN = lines(MARIA, ISLAND, NOBODY);
const FILES = { ...THREE_ARTICLES, 'known.ndjson': KNOWN };
const ARTICLES = ['harbour.txt', 'weekly', 'ferry.txt'];

const run = async (root: string, args: readonly string[]) => {
  const { code, stderr } = await quotegraph([...args, '--quiet'], { cwd: root });
  return [code, stderr];
};

function idsIn(root: string, output = 'output') {
  const { nodes } = AttributionGraph.parse(JSON.parse(readFileSync(join(root, output, 'graph.json'), 'utf8')));
  return Object.fromEntries(nodes.flatMap((node) => ('ids' in node && node.ids ? [[node.name, node.ids]] : [])));
}

describe('build --known', () => {
  it('adds the ids of the list to the graph, and does not report unmatched entries', async () => {
    const root = folder(FILES);
    expect(await run(root, ['build', ...ARTICLES, '--known', 'known.ndjson'])).toEqual([0, '']);
    expect(idsIn(root)).toEqual({ 'Maria Lindqvist': MARIA.ids, 'Island Post': ISLAND.ids });
    const account = JSON.parse(readFileSync(join(root, 'output/run.json'), 'utf8'));
    expect(account).toMatchObject({ settings: { known: 'known.ndjson' }, problems: [] });
  });

  it('exits with 1 if an entry is invalid, and uses the others', async () => {
    const root = folder({ ...FILES, 'known.ndjson': `${KNOWN}\n{"name": "Tom Okafor"}\n` });
    const [code, stderr] = await run(root, ['build', ...ARTICLES, '--known', 'known.ndjson']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/known\.ndjson: line 4: ids: .*\(known-invalid\)/);
    expect(Object.keys(idsIn(root))).toHaveLength(2);
  });

  it.each([
    ['is missing', 'missing.ndjson', /no known entities in missing\.ndjson: no such file.*\(path-missing\)/],
    ['is not a list', 'ferry.txt', /no known entities in ferry\.txt: line 1: not valid JSON/],
  ])('exits with 2 if the file %s', async (_, file, why) => {
    const [code, stderr] = await run(folder(FILES), ['build', 'ferry.txt', '--known', file]);
    expect(code).toBe(2);
    expect(stderr).toMatch(why);
  });

  it('reports ambiguous matches', async () => {
    const root = folder({ ...FILES, 'known.ndjson': lines(MARIA, { ...MARIA, ids: { crm: '18' } }) });
    const [code, stderr] = await run(root, ['build', ...ARTICLES, '--known', 'known.ndjson']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/known\.ndjson: Maria Lindqvist may be .*crm 17.* or .*crm 18.*\(known-ambiguous\)/);
    expect(idsIn(root)).toEqual({});
  });
});

describe('build --known with a store', () => {
  const store = ['--store', 'all.quotes'];
  const account = (root: string) => JSON.parse(readFileSync(join(root, 'output/run.json'), 'utf8')).store;

  it('gives the output of a single run, in any number of steps', async () => {
    const root = folder(FILES);
    const known = ['--known', 'known.ndjson'];
    await run(root, ['build', ...ARTICLES, ...known, '-o', 'whole']);
    // Each step with the path from the same folder, so that ids are the same.
    for (const articles of [['ferry.txt', 'harbour.txt'], ARTICLES])
      expect(await run(root, ['build', ...articles, ...known, ...store])).toEqual([0, '']);
    expect(contentOf(join(root, 'output'))).toEqual(contentOf(join(root, 'whole')));
    expect(Object.keys(idsIn(root))).toHaveLength(2);
  });

  it('applies another list without reading or re-evaluating articles', async () => {
    const root = folder({ ...FILES, 'other.ndjson': lines({ ...MARIA, ids: { crm: '20' } }) });
    await run(root, ['build', ...ARTICLES, ...store]);
    expect(idsIn(root)).toEqual({});
    await run(root, ['build', ...ARTICLES, ...store, '--known', 'known.ndjson']);
    expect(account(root)).toEqual({ known: 3, read: 0, readAgain: 0, judgedAgain: 0 });
    expect(idsIn(root)).toMatchObject({ 'Maria Lindqvist': { crm: '17' } });
    await run(root, ['build', ...ARTICLES, ...store, '--known', 'other.ndjson']);
    expect(account(root)).toEqual({ known: 3, read: 0, readAgain: 0, judgedAgain: 0 });
    expect(idsIn(root)).toEqual({ 'Maria Lindqvist': { crm: '20' } });
  });

  it('reports ambiguous matches again, even if there is nothing to write', async () => {
    const root = folder({ ...FILES, 'known.ndjson': lines(MARIA, { ...MARIA, ids: { crm: '18' } }) });
    for (const _ of [1, 2]) {
      const [, stderr] = await run(root, ['build', ...ARTICLES, ...store, '--known', 'known.ndjson']);
      expect(stderr).toContain('known-ambiguous');
    }
  });

  it('is kept in the store for export and remove', async () => {
    const root = folder(FILES);
    await run(root, ['build', ...ARTICLES, ...store, '--known', 'known.ndjson']);
    await run(root, ['export', 'all.quotes', '--format', 'gexf', '-o', 'out.gexf']);
    expect(readFileSync(join(root, 'out.gexf'), 'utf8')).toContain('value="crm=17; wikidata=Q901"');
    await run(root, ['remove', 'all.quotes', 'ferry.txt', '-o', 'left']);
    expect(idsIn(root, 'left')).toEqual({ 'Maria Lindqvist': { crm: '17', wikidata: 'Q901' } });
  });
});

describe('export --known', () => {
  const exported = async (root: string, format: string, input: readonly string[], more: readonly string[] = []) =>
    run(root, ['export', ...input, '--format', format, '-o', 'out', ...more]);
  const text = (root: string, name: string) => readFileSync(join(root, 'out', name), 'utf8');

  it('includes the ids from an output folder, in every format with nodes', async () => {
    const root = folder(FILES);
    await run(root, ['build', ...ARTICLES, '--known', 'known.ndjson']);
    for (const format of ['csv', 'neo4j', 'gexf', 'graphml', 'jsonld'])
      expect(await exported(root, format, ['output'])).toEqual([0, '']);
    expect(text(root, 'nodes.csv')).toContain('crm=17; wikidata=Q901');
    expect(text(root, 'speakers.csv')).toMatch(/^speakerId:ID,.*ids:string\[\].*\r?\n[\s\S]*crm=17;wikidata=Q901/);
    expect(text(root, 'graph.graphml')).toContain('<data key="node-ids">crm=17; wikidata=Q901</data>');
    const objects = JSON.parse(text(root, 'graph.jsonld'))['@graph'];
    expect(objects).toContainEqual(
      expect.objectContaining({
        name: 'Maria Lindqvist',
        sameAs: ['http://www.wikidata.org/entity/Q901'],
        identifier: [{ type: 'PropertyValue', propertyID: 'crm', identifierValue: '17' }],
      }),
    );
  });

  it('accepts a list with articles and stores, but not with an output folder', async () => {
    const root = folder(FILES);
    const known = ['--known', 'known.ndjson'];
    await run(root, ['build', ...ARTICLES, '--store', 'all.quotes']);
    for (const input of [ARTICLES, ['all.quotes']]) {
      writeFileSync(join(root, 'known.ndjson'), KNOWN);
      expect(await exported(root, 'csv', input, known)).toEqual([0, '']);
      expect(text(root, 'nodes.csv')).toContain('wikidata=Q901');
    }
    const [code, stderr] = await exported(root, 'csv', ['output'], known);
    expect(code).toBe(2);
    expect(stderr).toMatch(/exported unchanged; give .* and --known to build instead/);
  });
});

describe('the JSON Schema', () => {
  it('describes a line of the list', async () => {
    const { stdout } = await quotegraph(['schema']);
    const ajv = new Ajv2020({ strict: true, strictTuples: false });
    ajv.addSchema(JSON.parse(stdout), 'quotegraph');
    const valid = ajv.getSchema('quotegraph#/$defs/KnownEntry');
    expect([MARIA, ISLAND, NOBODY].map((entry) => valid?.(entry))).toEqual([true, true, true]);
    expect(
      [{ name: 'Tom Okafor' }, { ...NOBODY, ids: {} }, { ...NOBODY, type: 'mayor' }].map((entry) => valid?.(entry)),
    ).toEqual([false, false, false]);
  });
});
