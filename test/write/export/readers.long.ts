/**
 * Each export read by the tools that it is for, and the recipes run as they stand. Needs Python with what requirements.txt here
 * names; PYTHON names it where it is not `python3`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AttributionGraph, type GraphNode } from '../../../src/schema.ts';
import { CORPUS, folder, MAIN } from '../../cli/program.ts';
import { blocks, follow, page, runIn } from '../../docs/recipe.ts';
import { ARTICLES } from './sample.ts';

const Answers = z.tuple([
  z.array(z.tuple([z.string(), z.int(), z.array(z.string())])),
  z.array(z.tuple([z.string(), z.string(), z.string(), z.int()])),
  z.array(z.tuple([z.string(), z.int(), z.int()])),
]);

const PYTHON = process.env['PYTHON'] ?? 'python3';
const READERS = fileURLToPath(new URL('readers.py', import.meta.url));
const FORMATS = ['gexf', 'graphml', 'csv', 'parquet', 'jsonld', 'brat', 'neo4j'];

const python = (args: readonly string[], input = '', cwd?: string) =>
  spawnSync(PYTHON, args, { input, cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
const missing = python(['-c', 'import bratly.io, kuzu, lxml, networkx, pandas, pyarrow, pyshacl, rdflib']).status !== 0;
const withoutDatasette = python(['-m', 'datasette', '--version']).status !== 0;
if (missing || withoutDatasette) {
  console.warn(
    'exports: skipped as far as their readers are missing (pip install -r test/write/export/requirements.txt)',
  );
}

function run(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

function graphIn(root: string) {
  const { nodes, edges } = AttributionGraph.parse(JSON.parse(readFileSync(join(root, 'output/graph.json'), 'utf8')));
  const quotations = nodes.filter(
    (node): node is Extract<GraphNode, { type: 'quotation' }> => node.type === 'quotation',
  );
  return { nodes, edges, quotations };
}

/** What the three questions of the recipe are answered, against what graph.json says. */
function expectAnswers(answers: unknown, { nodes, edges }: Pick<AttributionGraph, 'nodes' | 'edges'>): void {
  const [reprinted, changed, heard] = Answers.parse(answers);
  const outletOf = new Map(edges.flatMap((edge) => (edge.type === 'published' ? [[edge.source, edge.target]] : [])));
  const articleOf = new Map(edges.flatMap((edge) => (edge.type === 'contains' ? [[edge.target, edge.source]] : [])));
  const outletOfPrint = (quotation: string) => outletOf.get(articleOf.get(quotation) ?? '');

  const words = nodes.flatMap((node) => (node.type === 'utterance' && node.outlets > 1 ? [node.text] : []));
  expect(reprinted.map(([text]) => text).sort()).toEqual(words.sort());

  const saidBy = (utterance: string) => edges.filter(({ type, source }) => type === 'said' && source === utterance);
  const cut = edges.flatMap((edge) => {
    if (edge.type !== 'prints' || !['partial', 'altered'].includes(edge.relation)) return [];
    return outletOfPrint(edge.source) === undefined ? [] : saidBy(edge.target);
  });
  expect(changed.map(([, , , prints]) => prints).reduce((sum, prints) => sum + prints, 0)).toBe(cut.length);

  const outletsOf = new Map<string, Set<string>>();
  for (const edge of edges) {
    const outlet = edge.type === 'attributed' ? outletOfPrint(edge.source) : undefined;
    if (outlet) outletsOf.set(edge.target, (outletsOf.get(edge.target) ?? new Set()).add(outlet));
  }
  const names = nodes.flatMap((node) =>
    node.type === 'speaker' && (outletsOf.get(node.id)?.size ?? 0) > 1 ? [node.name] : [],
  );
  expect(heard.map(([speaker]) => speaker).sort()).toEqual(names.sort());
}

function read(root: string, inputs: readonly string[], texts: Readonly<Record<string, string>>) {
  run(['build', ...inputs, '--quiet'], root);
  for (const format of FORMATS)
    run(['export', ...inputs, '--format', format, '--quiet', '-o', `exports/${format}`], root);
  const queries = blocks('neo4j', 'cypher');
  const { status, stdout, stderr } = python([READERS, join(root, 'exports')], JSON.stringify({ texts, queries }));
  expect(status, stderr).toBe(0);
  return { found: JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), ...graphIn(root) };
}

const SAMPLE = {
  root: () => folder({ 'in.ndjson': ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('') }),
  inputs: ['in.ndjson'],
  texts: Object.fromEntries(ARTICLES.map(({ id, text }) => [id, text])),
};
const names = [
  '000_5876c35280797046',
  '001_5d11a9be44409dff',
  '002_ab9514b410f1b643',
  '003_559926dd5a786db3',
  '004_4a7a3d88e280d4a5',
];
const FIVE = {
  root: () => folder(),
  inputs: [CORPUS],
  texts: Object.fromEntries(names.map((name) => [`${name}.txt`, readFileSync(join(CORPUS, `${name}.txt`), 'utf8')])),
};

describe.skipIf(missing).each([
  ['the five articles', FIVE],
  ['articles with emoji, line ends and hostile words', SAMPLE],
])('%s, read back', (_, { root, inputs, texts }) => {
  it('have the same nodes, edges, quotations and offsets in every tool', () => {
    const { found, nodes, edges, quotations } = read(root(), inputs, texts);
    const words = quotations.map(({ text }) => text).sort();
    const graph = { nodes: nodes.length, edges: edges.length, quotations: quotations.length };
    for (const format of ['gexf', 'graphml', 'csv', 'parquet']) {
      const { words: own, ...counts } = found[format];
      expect({ format, ...counts }).toEqual({ format, ...graph });
      expect([...own].sort()).toEqual(words);
    }
    expect(found.jsonld).toEqual({
      annotations: quotations.length,
      quotations: quotations.length,
      claims: nodes.filter(({ type }) => type === 'utterance').length,
      wrong: [],
      report: '',
    });
    expect(found.brat).toEqual({ quotations: quotations.length, wrong: [] });
    expect(found.neo4j).toMatchObject({ nodes: nodes.length, relationships: edges.length });
    expectAnswers(found.neo4j.answers, { nodes, edges });
  });
});

/** The answer of Datasette to a path, for the databases of a folder, as its own server gives it. */
function datasette(root: string, database: string, path: string): unknown {
  const { status, stdout, stderr } = python(['-m', 'datasette', 'serve', database, '--get', path], '', root);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

describe.skipIf(withoutDatasette)('Datasette', () => {
  const FacetValues = z.object({ results: z.array(z.object({ value: z.string().nullable(), count: z.int() })) });
  const Page = z.object({
    filtered_table_rows_count: z.int(),
    rows: z.array(z.object({ speaker: z.string().nullable(), text: z.string() })),
    facet_results: z.object({ speaker: FacetValues, outlet: FacetValues, stance: FacetValues }),
  });
  const Tables = z.object({
    tables: z.array(
      z.object({ name: z.string(), count: z.int(), fts_table: z.string().nullable(), hidden: z.boolean() }),
    ),
  });

  it('shows the tables, the facets and the search of the recipe', () => {
    const root = folder(Object.fromEntries(Object.entries(FIVE.texts).map(([name, text]) => [`corpus/${name}`, text])));
    follow(root, 'sqlite');
    const { quotations } = graphIn(root);

    const { tables } = Tables.parse(datasette(root, 'quotes.db', '/quotes.json'));
    const shown = tables.filter(({ hidden }) => !hidden);
    expect(shown.map(({ name }) => name).sort()).toEqual(
      [
        'articles',
        'attributed',
        'outlets',
        'prints',
        'published',
        'quotations',
        'said',
        'speakers',
        'utterances',
        'via',
      ].sort(),
    );
    expect(shown.find(({ name }) => name === 'quotations')).toMatchObject({
      count: quotations.length,
      fts_table: 'quotations_fts',
    });

    const [address = ''] = /\/quotes\/quotations\?[^`]*/.exec(page('sqlite')) ?? [];
    const all = Page.parse(
      datasette(root, 'quotes.db', `${address}&_shape=objects`.replace('quotations?', 'quotations.json?')),
    );
    for (const { results } of Object.values(all.facet_results)) expect(results.length).toBeGreaterThan(1);
    expect(all.facet_results.outlet.results.map(({ value }) => value)).toContain('The Register');

    const search = `${address}&_shape=objects&_search=malicious`.replace('quotations?', 'quotations.json?');
    const found = Page.parse(datasette(root, 'quotes.db', search));
    expect(found.rows.length).toBeGreaterThan(1);
    for (const { text } of found.rows) expect(text).toMatch(/malicious/i);
  }, 120_000);
});

/** A page of an outlet, as a crawler keeps the answer. */
function answered(outlet: string, text: string): Buffer {
  const filler =
    'The work on the sea wall at Northgate begins in spring and will take two years, the council said on Monday.';
  const html = `<!doctype html><html lang="en"><head><title>The wall</title><meta property="og:site_name" content="${outlet}"></head>
<body><article><h1>The wall</h1><p>${text}</p><p>${filler}</p></article></body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const address = `https://${outlet.toLowerCase().replace(' ', '-')}.example/wall`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
  return Buffer.from(`${head}${http}\r\n\r\n`);
}

describe.skipIf(missing)('the recipes', () => {
  it('run as documented, including the notebook', () => {
    const root = folder(Object.fromEntries(Object.entries(FIVE.texts).map(([name, text]) => [`corpus/${name}`, text])));
    for (const name of ['neo4j', 'gephi', 'networkx-and-pandas']) follow(root, name);
    writeFileSync(join(root, 'notebook.py'), blocks('networkx-and-pandas', 'python').join('\n'));
    const { status, stdout, stderr } = python(['notebook.py'], '', root);
    expect(status, stderr).toBe(0);
    const { nodes, quotations } = graphIn(root);
    const speakers = nodes.flatMap((node) => (node.type === 'speaker' ? [node.name] : []));
    expect(speakers.some((name) => stdout.split('\n')[0]?.endsWith(name))).toBe(true);
    const [first] = [...quotations].filter(({ article }) => article === `${names[0]}.txt`);
    expect(first).toBeDefined();
    expect(quotations.some(({ text, content }) => content.length === 1 && stdout.includes(text))).toBe(true);
  });

  it('read a crawl and list shared utterances', () => {
    const pages = [
      [
        'Northgate Herald',
        '“We have waited eleven years for this wall, and we will not wait for another storm,” said Maria Lindqvist, the mayor.',
      ],
      [
        'Coast Weekly',
        'Northgate will be safe at last. “We have waited eleven years for this wall,” Maria Lindqvist told the council.',
      ],
    ] as const;
    const root = folder({
      'crawl.warc.gz': gzipSync(Buffer.concat(pages.map(([outlet, text]) => answered(outlet, text)))),
    });
    follow(root, 'crawl-to-notebook');
    writeFileSync(join(root, 'notebook.py'), blocks('crawl-to-notebook', 'python').join('\n'));
    const { code, stdout, stderr } = runIn(root, PYTHON, ['notebook.py']);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('2 of 2 read; 0 skipped, 0 failed');
    expect(stdout).toContain('Coast Weekly and Northgate Herald share 2');
  });
});
