import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { CORPUS, folder, ndjson, quotegraph } from './program.ts';

async function validators() {
  const { code, stdout } = await quotegraph(['schema']);
  expect(code).toBe(0);
  const schema = JSON.parse(stdout);
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
  ajv.addSchema(schema);
  return (pointer: string) =>
    (value: unknown): unknown[] => {
      const validate = ajv.getSchema(`${schema.$id}${pointer}`);
      return validate?.(value) === true ? [] : (validate?.errors ?? ['no such schema']);
    };
}

describe('the published JSON Schema', () => {
  it('is valid for the output of the sample articles', async () => {
    const root = folder();
    const problemsWith = await validators();
    await quotegraph(['build', CORPUS, '-o', 'out', '--store', 'all.quotes'], { cwd: root });
    const graph = problemsWith('');
    expect(graph(JSON.parse(readFileSync(join(root, 'out/graph.json'), 'utf8')))).toEqual([]);
    const quotations = ndjson(readFileSync(join(root, 'out/quotations.ndjson'), 'utf8'));
    expect(quotations.length).toBeGreaterThan(10);
    expect(quotations.flatMap(problemsWith('#/$defs/Quotation'))).toEqual([]);
    const changes = ndjson(readFileSync(join(root, 'out/changes.ndjson'), 'utf8'));
    expect(changes.length).toBeGreaterThan(quotations.length);
    expect(changes.flatMap(problemsWith('#/$defs/Change'))).toEqual([]);
    const { stdout } = await quotegraph(['extract', CORPUS]);
    expect(ndjson(stdout)).toHaveLength(5);
    expect(ndjson(stdout).flatMap(problemsWith('#/$defs/Article'))).toEqual([]);
  });

  it('accepts articles with additional fields, and is draft 2020-12', async () => {
    const problemsWith = await validators();
    const input = JSON.stringify({ id: 'x', text: 'It was late, said Ann Lee.', section: 'local', tags: ['a'] });
    const { stdout } = await quotegraph(['extract', '-'], { input });
    expect(ndjson(stdout)).toMatchObject([{ section: 'local', tags: ['a'] }]);
    expect(ndjson(stdout).flatMap(problemsWith('#/$defs/Article'))).toEqual([]);
    const schema = JSON.parse((await quotegraph(['schema'])).stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    // Those of files that come in are strict.
    const { Correction, ArticleAddress, QuotationAddress, SpeakerAddress, ...others } = schema.$defs;
    const { WatchEntry, KnownEntry, ...written } = others;
    expect(JSON.stringify(written)).not.toContain('"additionalProperties":false');
  });

  it('has an id with the version, as in the copy of the package', async () => {
    const { stdout } = await quotegraph(['schema']);
    expect(JSON.parse(stdout).$id).toBe(`https://unpkg.com/quotegraph@${VERSION}/dist/schema.json`);
    expect(readFileSync(fileURLToPath(import.meta.resolve('quotegraph/schema.json')), 'utf8')).toBe(stdout);
  });

  it('describes corrections and their fields', async () => {
    const problemsWith = await validators();
    const correction = problemsWith('#/$defs/Correction');
    const quotation = { text: 'No ferry on Friday', outlet: 'Island Post' };
    expect(correction({ decision: 'speaker', quotation, speaker: null, editor: 'A. Reader' })).toEqual([]);
    expect(correction({ decision: 'same-speaker', speakers: ['Ann Lee', { name: 'Lee', article: 'x' }] })).toEqual([]);
    expect(correction({ decision: 'speaker', quotation, speeker: 'Ann Lee' })).not.toEqual([]);
    expect(correction({ decision: 'outlet', article: {}, outlet: 'Island Post' })).not.toEqual([]);
  });

  it('describes a line of a watch list', async () => {
    const entry = (await validators())('#/$defs/WatchEntry');
    expect([{ speaker: 'Ann Lee' }, { outlet: 'Island Post' }, { words: 'no ferry' }].flatMap(entry)).toEqual([]);
    expect(entry({})).not.toEqual([]);
    expect(entry({ speeker: 'Ann Lee' })).not.toEqual([]);
  });

  it('rejects invalid graphs and articles', async () => {
    const problemsWith = await validators();
    expect(problemsWith('')({ nodes: [], edges: [{ source: 'a', target: 'b', type: 'likes' }] })).not.toEqual([]);
    expect(problemsWith('#/$defs/Article')({ id: 'x' })).not.toEqual([]);
  });
});
