import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunksOf, makeFolder, readAll, recalling, STORY } from './helpers.ts';

/** Fingerprints of the results by path. */
async function marks(cwd: string, inputs: readonly string[], limits = {}): Promise<Record<string, string | undefined>> {
  const results = await readAll(inputs, { cwd, limits, recall: async () => null });
  return Object.fromEntries(results.map((result) => [result.path, result.mark]));
}

describe('a file with a known fingerprint', () => {
  it('is not read; its stored result is returned', async () => {
    const cwd = await makeFolder({ 'a.txt': STORY, 'b.txt': `${STORY}More.` });
    const { 'a.txt': mark } = await marks(cwd, ['a.txt', 'b.txt']);
    const found = await recalling(['a.txt', 'b.txt'], cwd, async (asked) => (asked === mark ? ['as it was'] : null));
    expect(found).toEqual(['as it was', 'b.txt']);
  });

  it('keeps its fingerprint while path and bytes are the same', async () => {
    const cwd = await makeFolder({ 'a.txt': STORY });
    const before = await marks(cwd, ['a.txt']);
    await writeFile(path.join(cwd, 'a.txt'), STORY);
    expect(await marks(cwd, ['a.txt'])).toEqual(before);
    expect(before['a.txt']).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, (cwd: string) => Promise<unknown>]>([
    ['a letter changes', (cwd) => writeFile(path.join(cwd, 'a.txt'), STORY.replace('road', 'toad'))],
    ['a sidecar is added', (cwd) => writeFile(path.join(cwd, 'a.json'), '{"outlet": "Lock Gazette"}')],
  ])('changes its fingerprint when %s', async (_, change) => {
    const cwd = await makeFolder({ 'a.txt': STORY });
    const before = await marks(cwd, ['a.txt']);
    await change(cwd);
    expect((await marks(cwd, ['a.txt']))['a.txt']).not.toBe(before['a.txt']);
  });

  it('changes its fingerprint with its sidecar', async () => {
    const cwd = await makeFolder({ 'a.txt': STORY, 'a.json': '{"outlet": "Lock Gazette"}' });
    const before = await marks(cwd, ['a.txt']);
    await writeFile(path.join(cwd, 'a.json'), '{"outlet": "Pond Gazette"}');
    expect((await marks(cwd, ['a.txt']))['a.txt']).not.toBe(before['a.txt']);
  });

  it('changes its fingerprint with the limits and the id', async () => {
    const cwd = await makeFolder({ 'a.txt': STORY, 'day/b.txt': STORY });
    const { 'a.txt': mark } = await marks(cwd, ['a.txt']);
    expect((await marks(cwd, ['a.txt'], { htmlDepth: 100 }))['a.txt']).not.toBe(mark);
    const both = await marks(cwd, ['.']);
    expect(both['day/b.txt']).not.toBe(both['a.txt']);
  });

  it('has no fingerprint if it is too large or none is requested', async () => {
    const cwd = await makeFolder({ 'a.ndjson': `${JSON.stringify({ text: STORY })}\n`.repeat(20), 'b.txt': STORY });
    expect(await marks(cwd, ['a.ndjson'], { articleBytes: 1000 })).toMatchObject({ 'a.ndjson#1': undefined });
    expect((await readAll(['b.txt'], { cwd })).map(({ mark }) => mark)).toEqual([undefined]);
    const [stdin] = await readAll(['-'], { stdin: chunksOf(STORY), recall: async () => null });
    expect(stdin?.mark).toBeUndefined();
  });
});
