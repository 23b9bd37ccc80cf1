import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QuotationRecord } from '../../src/schema.ts';
import { itLong } from '../rounds.ts';
import { duck } from '../write/export/duck.ts';
import { ARTICLES } from '../write/export/sample.ts';
import { sqliteRows } from '../write/export/sqlite.ts';
import { THREE_ARTICLES } from './articles.ts';
import { contentOf, folder, ndjson, quotegraph } from './program.ts';

/** All bytes below a folder; Parquet is not text. */
const bytesOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root)
      .sort()
      .map((name) => [name, readFileSync(join(root, name)).toString('latin1')]),
  );

/** Without the tagger, because the export is the same. */
const FAST = ['--quiet', '--tagger', 'none'];

const exported = (root: string, inputs: readonly string[], format: string, more: readonly string[] = []) =>
  quotegraph(['export', ...inputs, '--format', format, ...FAST, ...more], { cwd: root });

const built = (root: string, inputs: readonly string[], more: readonly string[] = []) =>
  quotegraph(['build', ...inputs, ...FAST, ...more], { cwd: root });

describe('quotegraph export', () => {
  itLong('gives the same from articles, an output folder and a store', async () => {
    const root = folder(THREE_ARTICLES);
    const inputs = ['harbour.txt', 'weekly', 'ferry.txt'];
    await built(root, inputs, ['--store', 'all.quotes']);
    for (const format of ['csv', 'parquet', 'sqlite']) {
      expect((await exported(root, inputs, format, ['-o', 'articles'])).code).toBe(0);
      expect((await exported(root, ['output'], format, ['-o', 'folder'])).code).toBe(0);
      expect((await exported(root, ['all.quotes'], format, ['-o', 'store'])).code).toBe(0);
      const expected = bytesOf(join(root, 'articles'));
      expect(Object.keys(expected).length).toBeGreaterThan(0);
      expect(bytesOf(join(root, 'folder'))).toEqual(expected);
      expect(bytesOf(join(root, 'store'))).toEqual(expected);
    }
  });

  it('has the quotations.csv of build, also from an output folder', async () => {
    const article = (date: string, opens: string) =>
      `Date: ${date}\n\n“The bridge will ${opens} before the summer,” said Ada Brandt, the mayor of Northgate. ` +
      '“We have waited eleven years for it, and so has everybody on the island.”\n';
    const root = folder({
      'a/herald.txt': article('2021-03-04', 'open'),
      'a/weekly.txt': article('2021-03-06', 'not open'),
    });
    await built(root, ['a']);
    const table = readFileSync(join(root, 'output/quotations.csv'), 'utf8');
    expect(table).toContain(',changed,yes,a negation,,');
    for (const input of ['a', 'output']) {
      await exported(root, [input], 'csv', ['-o', 'tables']);
      expect(readFileSync(join(root, 'tables/quotations.csv'), 'utf8')).toBe(table);
    }
  });

  it('gives the same bytes in any order of the articles', async () => {
    const root = folder(THREE_ARTICLES);
    for (const format of ['jsonld', 'brat']) {
      await exported(root, ['harbour.txt', 'weekly', 'ferry.txt'], format, ['-o', `one/${format}`]);
      await exported(root, ['ferry.txt', 'weekly', 'harbour.txt'], format, ['-o', `other/${format}`]);
      expect(bytesOf(join(root, 'one', format))).toEqual(bytesOf(join(root, 'other', format)));
    }
  });

  it('reliability 26: writes nothing outside its folder, whatever the ids of the articles', async () => {
    const names = ['../../up', '/etc/x', 'CON', 'a'.repeat(300), 'a\\b', '', '.'];
    const lines = names.map((id) => `${JSON.stringify({ ...ARTICLES[0], id })}\n`);
    const root = folder({ 'deep/er/in.ndjson': lines.join('') });
    const { code } = await exported(join(root, 'deep/er'), ['in.ndjson'], 'brat', ['-o', 'brat']);
    expect(code).toBe(0);
    expect(readdirSync(root)).toEqual(['deep']);
    expect(readdirSync(join(root, 'deep'))).toEqual(['er']);
    expect(readdirSync(join(root, 'deep/er')).sort()).toEqual(['brat', 'in.ndjson']);
    for (const name of readdirSync(join(root, 'deep/er/brat'))) expect(name).toMatch(/^[\w-]{1,90}\.(txt|ann|conf)$/);
  });

  it('writes to the file that -o names, or to standard output for -', async () => {
    const root = folder(THREE_ARTICLES);
    await exported(root, ['ferry.txt'], 'gexf', ['-o', 'ferry.gexf']);
    const { stdout } = await exported(root, ['ferry.txt'], 'gexf', ['-o', '-']);
    expect(stdout).toBe(readFileSync(join(root, 'ferry.gexf'), 'utf8'));
    await exported(root, ['ferry.txt'], 'gexf');
    expect(stdout).toBe(readFileSync(join(root, 'output/graph.gexf'), 'utf8'));
  });

  it('writes a database to the file that -o names, readable for others than its owner', async () => {
    const root = folder(THREE_ARTICLES);
    expect((await exported(root, ['ferry.txt'], 'sqlite', ['-o', 'ferry.db'])).code).toBe(0);
    await exported(root, ['ferry.txt'], 'sqlite');
    const [file, inFolder] = [join(root, 'ferry.db'), join(root, 'output/graph.sqlite')];
    expect(readFileSync(file).equals(readFileSync(inFolder))).toBe(true);
    expect(sqliteRows(file, 'SELECT count(*) AS quotations FROM quotations')).toEqual([{ quotations: 1 }]);
    expect(statSync(file).mode & 0o777).toBe(0o666 & ~process.umask());
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(root, 'output'))).toEqual(['graph.sqlite']);
  });

  it('does not print a database', async () => {
    const root = folder(THREE_ARTICLES);
    const printed = await exported(root, ['ferry.txt'], 'sqlite', ['-o', '-']);
    expect(printed).toMatchObject({ code: 2, stdout: '' });
    expect(printed.stderr).toContain('sqlite is not text: -o must be a file or a folder');
  });

  it('removes what a killed run left of a database', async () => {
    const root = folder({ ...THREE_ARTICLES, 'output/.graph.sqlite.1.quotegraph-tmp': 'half' });
    mkdirSync(join(root, 'output/.graph.sqlite.1.quotegraph-tmp.lock'));
    await exported(root, ['ferry.txt'], 'sqlite');
    expect(readdirSync(join(root, 'output'))).toEqual(['graph.sqlite']);
  });

  it('lists the written files, also as JSON', async () => {
    const root = folder(THREE_ARTICLES);
    const args = ['export', 'ferry.txt', '--format', 'csv'];
    const { stdout, stderr } = await quotegraph([...args, '--json'], { cwd: root });
    const { files, inputs } = JSON.parse(stdout);
    const paths = ['quotations', 'nodes', 'edges'].map((name) => join('output', 'csv', `${name}.csv`));
    expect(inputs).toBe(1);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(paths);
    expect(stderr).toBe('');
    const listed = await quotegraph(args, { cwd: root });
    for (const path of paths) expect(listed.stdout).toContain(path);
    expect(listed.stderr).toBe('');
  });

  it('exits with 1 if an input was skipped, and exports the others', async () => {
    const root = folder({ ...THREE_ARTICLES, 'empty.txt': '' });
    const { code, stderr } = await exported(root, ['empty.txt', 'ferry.txt'], 'gexf', ['-o', 'out.gexf']);
    expect(code).toBe(1);
    expect(stderr).toContain('empty.txt');
    expect(existsSync(join(root, 'out.gexf'))).toBe(true);
  });
});

describe('an export of a store', () => {
  const PAGE =
    '<html><head><title>Pumps</title></head><body><article><p>The river rose all night and the lock held.</p>' +
    '<p>“The pumps will hold through the night, whatever the river does,” said Ada Brandt, the engineer.</p></article></body></html>';

  it('equals the export of its articles in every format, without reading them', async () => {
    const root = folder({ ...THREE_ARTICLES, 'page.html': PAGE });
    const inputs = ['harbour.txt', 'weekly', 'ferry.txt', 'page.html'];
    const formats = ['jsonld', 'brat', 'neo4j'];
    await built(root, inputs, ['--store', 'all.quotes']);
    for (const format of formats) await exported(root, inputs, format, ['-o', `articles/${format}`]);
    for (const name of inputs) rmSync(join(root, name), { recursive: true });
    const before = readFileSync(join(root, 'all.quotes'));
    for (const format of formats) {
      expect((await exported(root, ['all.quotes'], format, ['-o', `store/${format}`])).code).toBe(0);
      expect(bytesOf(join(root, 'store', format))).toEqual(bytesOf(join(root, 'articles', format)));
    }
    const names = readdirSync(join(root, 'store/brat'));
    expect(names.filter((name) => name.endsWith('.ann'))).toHaveLength(4);
    expect(readFileSync(join(root, 'all.quotes')).equals(before)).toBe(true);
  });

  it('accepts the corrections of its builds, and no other settings', async () => {
    const decided = {
      decision: 'speaker',
      quotation: { text: 'Nobody told the passengers anything until noon,' },
      speaker: 'Ida Holm',
    };
    const root = folder({ ...THREE_ARTICLES, 'corrections.ndjson': `${JSON.stringify(decided)}\n` });
    const corrected = ['--corrections', 'corrections.ndjson'];
    await built(root, ['ferry.txt', 'harbour.txt'], ['--store', 'all.quotes', ...corrected]);
    const without = await exported(root, ['all.quotes'], 'graphml', ['-o', 'out.graphml']);
    expect([without.code, without.stderr]).toEqual([3, expect.stringContaining('built with other corrections')]);
    const judged = await exported(root, ['all.quotes'], 'graphml', ['-o', 'out.graphml', '--min-confidence', '0.9']);
    expect([judged.code, judged.stderr]).toEqual([2, expect.stringContaining('exported unchanged')]);
    expect(existsSync(join(root, 'out.graphml'))).toBe(false);
    expect((await exported(root, ['all.quotes'], 'graphml', ['-o', 'out.graphml', ...corrected])).code).toBe(0);
    const { stdout } = await exported(root, ['output'], 'graphml', ['-o', '-']);
    expect(stdout).toContain('Ida Holm');
    expect(readFileSync(join(root, 'out.graphml'), 'utf8')).toBe(stdout);
  });

  it('contains nothing of a removed article; brat deletes its files', async () => {
    const root = folder(THREE_ARTICLES);
    await built(root, ['ferry.txt', 'harbour.txt'], ['--store', 'all.quotes']);
    await exported(root, ['all.quotes'], 'brat', ['-o', 'brat']);
    writeFileSync(join(root, 'brat/notes-of-mine.txt'), 'to be kept');
    const before = readdirSync(join(root, 'brat'));
    await quotegraph(['remove', 'all.quotes', 'ferry.txt'], { cwd: root });
    expect((await exported(root, ['all.quotes'], 'brat', ['-o', 'brat'])).code).toBe(0);
    const after = readdirSync(join(root, 'brat'));
    expect(before.filter((name) => !after.includes(name))).toEqual([
      expect.stringMatching(/^ferry-txt-[0-9a-f]{16}\.ann$/),
      expect.stringMatching(/^ferry-txt-[0-9a-f]{16}\.txt$/),
    ]);
    expect(after.every((name) => before.includes(name))).toBe(true);
  });
});

describe('the Parquet export, read by DuckDB', () => {
  it('has the counts of the graph, typed columns, and correct offsets', async () => {
    const root = folder({ 'in.ndjson': ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('') });
    await built(root, ['in.ndjson']);
    await exported(root, ['output'], 'parquet', ['-o', "it's here"]);
    const table = (name: string) => `read_parquet('${join(root, "it''s here", `${name}.parquet`)}')`;
    const graph = JSON.parse(readFileSync(join(root, 'output/graph.json'), 'utf8'));
    const [nodes] = await duck(`SELECT count(*)::INT AS count FROM ${table('nodes')}`);
    const [edges] = await duck(`SELECT count(*)::INT AS count FROM ${table('edges')}`);
    expect([nodes?.['count'], edges?.['count']]).toEqual([graph.nodes.length, graph.edges.length]);
    const rows = await duck(
      `SELECT id, article, text, content, evidence, confidenceQuotation AS sure FROM ${table('quotations')}`,
    );
    const records = ndjson(readFileSync(join(root, 'output/quotations.ndjson'), 'utf8')).map((record) =>
      QuotationRecord.parse(record),
    );
    expect(rows).toHaveLength(records.length);
    expect(rows).toMatchObject(
      records.map(({ id, article, text, content, evidence, confidence }) => {
        return { id, article, text, content, evidence, sure: confidence.quotation };
      }),
    );
  });
});

describe('an impossible export', () => {
  it('is misuse and changes nothing', async () => {
    const root = folder(THREE_ARTICLES);
    await built(root, ['harbour.txt', 'weekly', 'ferry.txt']);
    const before = contentOf(join(root, 'output'));
    for (const [args, message] of [
      [['nowhere', '--format', 'gexf'], /no articles found|none of the inputs could be read/],
      [['ferry.txt', '--format', 'gfx'], /Allowed choices are jsonld, gexf/],
      [['ferry.txt'], /required option '--format <format>' not specified/],
      [['ferry.txt', '--format', 'neo4j', '-o', '-'], /neo4j has several files/],
      [['output', '--format', 'brat'], /brat requires texts, and output has none/],
      [['output', '--format', 'gexf', '--min-confidence', '0.5'], /exported unchanged/],
    ] as const) {
      const { code, stderr } = await quotegraph(['export', ...args, '--tagger', 'none'], { cwd: root });
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    }
    expect(contentOf(join(root, 'output'))).toEqual(before);
  });

  it('exits with 2 if graph.json is damaged, and keeps earlier files', async () => {
    const root = folder(THREE_ARTICLES);
    await built(root, ['harbour.txt']);
    await exported(root, ['output'], 'gexf', ['-o', 'out.gexf']);
    const before = readFileSync(join(root, 'out.gexf'), 'utf8');
    const graph = join(root, 'output/graph.json');
    const sound = readFileSync(graph, 'utf8');
    for (const damaged of [
      sound.replace('"type":"speaker"', '"type":"spaeker"'),
      sound.slice(0, sound.indexOf('"edges": [')),
      sound.slice(0, -30),
      JSON.stringify(JSON.parse(sound)),
    ]) {
      writeFileSync(graph, damaged);
      const { code, stderr } = await exported(root, ['output'], 'gexf', ['-o', 'out.gexf']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^quotegraph: .*graph\.json.*; nothing was written$/m);
      expect(readFileSync(join(root, 'out.gexf'), 'utf8')).toBe(before);
      expect(readdirSync(root).filter((name) => name.endsWith('tmp'))).toEqual([]);
    }
  });

  it('reliability 18: exits with 3 if a file cannot be written, and keeps all earlier files', async () => {
    const root = folder(THREE_ARTICLES);
    for (const [format, blocked] of [
      ['csv', 'edges.csv'],
      ['parquet', 'edges.parquet'],
    ] as const) {
      mkdirSync(join(root, format, blocked), { recursive: true });
      const { code, stderr } = await exported(root, ['ferry.txt'], format, ['-o', format]);
      expect(code).toBe(3);
      expect(stderr).toMatch(/cannot write .*edges/);
      expect(readdirSync(join(root, format))).toEqual([blocked]);
    }
  });
});
