import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as quotegraph from 'quotegraph';
import * as browser from 'quotegraph/browser';
import { describe, expect, it } from 'vitest';
import { CORPUS } from '../cli/program.ts';
import { itLong } from '../rounds.ts';
import { padded, textOf } from '../workers/articles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the library', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(quotegraph).sort()).toEqual(['VERSION', 'buildGraph', 'extract', 'serve']);
  });

  it('reads paths and records', async () => {
    const fromRecords: string[] = [];
    const text = '“We had no choice,” said Ana Ruiz, the engineer.';
    for await (const { id, quotes } of quotegraph.extract([
      { id: 'one', text },
      { id: 'two', text: 'It rained.' },
    ])) {
      fromRecords.push(`${id} ${quotes.length}`);
    }
    expect(fromRecords).toEqual(['one 1', 'two 0']);
    const fromPath: string[] = [];
    for await (const { id } of quotegraph.extract(CORPUS)) fromPath.push(id);
    expect(fromPath).toHaveLength(5);
  });

  it('accepts an asynchronous stream of records', async () => {
    async function* source() {
      yield { text: 'It rained on Monday, said Ann Lee.' };
      yield { text: 'It was dry on Tuesday, said Tom Okafor.' };
    }
    const { graph } = await quotegraph.buildGraph(source());
    expect(graph.nodes.filter(({ type }) => type === 'article')).toHaveLength(2);
  });

  it('stops at an abort signal after the articles in progress, and throws its reason', async () => {
    const controller = new AbortController();
    const articles = ['one', 'two', 'three', 'four'].map((id) => ({ id, text: 'It rained on Monday, said Ann Lee.' }));
    const read: string[] = [];
    const extracting = async () => {
      for await (const { id } of quotegraph.extract(articles, { signal: controller.signal, tagger: 'none' })) {
        read.push(id);
        if (id === 'two') controller.abort(new Error('enough'));
      }
    };
    await expect(extracting()).rejects.toThrow('enough');
    expect(read).toEqual(['one', 'two']);
    await expect(quotegraph.buildGraph(articles, { signal: controller.signal })).rejects.toThrow('enough');
  });

  itLong('finds the same in threads', async () => {
    const articles = [
      { id: 'long', text: padded(textOf(0, 600)) },
      { id: 'short', text: textOf(5, 600) },
    ];
    const inThreads = await quotegraph.buildGraph(articles, { tagger: 'none', workers: 2 });
    expect(inThreads).toEqual(await quotegraph.buildGraph(articles, { tagger: 'none' }));
  });

  it('reports unreadable inputs and continues', async () => {
    const problems: string[] = [];
    const options = { onProblem: ({ code, path }: quotegraph.Problem) => problems.push(`${path} ${code}`) };
    const { graph } = await quotegraph.buildGraph([CORPUS, 'no-such-file'], options);
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(/no-such-file path-missing$/)]));
    expect(graph.nodes.filter(({ type }) => type === 'article')).toHaveLength(5);
  });

  it('applies corrections and reports those without a match', async () => {
    const told: string[] = [];
    const corrections: quotegraph.Correction[] = [
      { decision: 'speaker', quotation: { text: 'We had no choice' }, speaker: 'Ana Vega' },
      { decision: 'same-speaker', speakers: ['Ana Vega', 'Tom Okafor'] },
      { id: 'gone', decision: 'not-a-quotation', quotation: { text: 'We had every choice' } },
      { id: 'nobody', decision: 'same-speaker', speakers: ['Ana Vega', 'Ines Alvarado'] },
    ];
    const onProblem = ({ code, path, message }: quotegraph.Problem) => told.push(`${path} ${code} ${message}`);
    const articles = [
      { id: 'one', text: '“We had no choice,” said Ana Ruiz, the engineer.' },
      { id: 'two', text: '“It rained all week,” said Tom Okafor.' },
    ];
    const { graph } = await quotegraph.buildGraph(articles, { corrections, onProblem });
    const speakers = graph.nodes.filter((node) => node.type === 'speaker');
    expect(speakers).toMatchObject([{ links: [{ rule: 'correction', names: ['Ana Vega', 'Tom Okafor'] }] }]);
    expect(told).toEqual([
      'corrections correction-unmatched gone matches nothing: not-a-quotation, We had every choice',
      'corrections correction-unmatched nobody matches nothing: same-speaker, Ana Vega, Ines Alvarado',
    ]);
  });

  it('throws on misuse', async () => {
    await expect(quotegraph.buildGraph(CORPUS, { minConfidence: 7 })).rejects.toThrow(RangeError);
    const corrections: quotegraph.Correction[] = [{ decision: 'same-speaker', speakers: ['Ana Vega'] }];
    await expect(quotegraph.buildGraph(CORPUS, { corrections })).rejects.toThrow(TypeError);
  });
});

describe('the module for browsers', () => {
  const file = (name: string) => readFileSync(join(root, 'dist/browser', name));

  it('imports nothing', () => {
    expect(Object.keys(browser)).toEqual(['createReader']);
    expect(file('index.js').toString('utf8')).not.toMatch(/(?:from|import)\s*\(?["'`](?:node:|[@a-z])/);
  });

  it('reads the sample articles as the library does', async () => {
    const { read } = await browser.createReader({ tagger: 'none' });
    for await (const expected of quotegraph.extract(CORPUS, { tagger: 'none' })) {
      const { id, quotes, metadata } = expected;
      const text = readFileSync(join(CORPUS, id), 'utf8');
      expect(read({ id, text })).toMatchObject({ quotes, metadata });
    }
  });

  it('is small enough to load in a page', () => {
    expect(gzipSync(file('index.js')).length).toBeLessThan(1_400_000);
    expect(file('small.weights.gz').length + file('kernel.wasm').length).toBeLessThan(4_300_000);
  });
});

describe('the package', () => {
  it('leaves the sample articles out: they belong to their outlets', () => {
    for (const pattern of manifest.files) expect(pattern).toMatch(/^!?dist\/|^docs$|^CHANGELOG\.md$/);
  });

  it('installs only packages that the bundle cannot contain, and zod for its types', () => {
    const bundled = readdirSync(join(root, 'dist/bundle'))
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => readFileSync(join(root, 'dist/bundle', name), 'utf8'));
    const imported = bundled.flatMap((code) =>
      [...code.matchAll(/\b(?:require|importPackage)\("([@a-z][^":]*)"\)/g)].map(([, name = '']) => name),
    );
    const packages = [...new Set(imported)].filter((name) => !isBuiltin(name));
    expect([...packages, 'unpdf', 'zod'].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('pins no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  it('contains no absolute path of the build machine', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(ts|sql)$/.test(name),
    );
    for (const name of sources) {
      const text = readFileSync(join(root, 'src', name), 'utf8');
      expect(text, name).not.toMatch(/\/(home|root|work|Users)\/|[A-Z]:\\\\/);
    }
  });
});
