import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { THREE_ARTICLES } from './articles.ts';
import { contentOf, type Files, folder, quotegraph } from './program.ts';

async function built(root: string, inputs: readonly string[], env?: NodeJS.ProcessEnv) {
  const { code, stderr } = await quotegraph(['build', ...inputs, '-o', 'out', '--quiet'], {
    cwd: root,
    ...(env ? { env } : {}),
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return contentOf(join(root, 'out'));
}

describe('the same articles give the same bytes', () => {
  const inFolder: Files = Object.fromEntries(
    Object.entries(THREE_ARTICLES).map(([name, text]) => [`in/${name}`, text]),
  );
  const paths = Object.keys(inFolder);

  it('for a folder and its glob, and for files in any order', async () => {
    const root = folder(inFolder);
    const reference = await built(root, ['in']);
    expect(Object.keys(reference)).toEqual(['graph.json', 'quotations.csv', 'quotations.ndjson', 'report.html']);
    expect(await built(root, ['in'])).toEqual(reference);
    expect(await built(root, ['in/**/*.txt'])).toEqual(reference);
    expect(await built(root, [...paths].reverse())).toEqual(await built(root, paths));
  });

  itLong('reliability 29: in another time zone and locale', async () => {
    const root = folder(inFolder);
    const reference = await built(root, ['in']);
    const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(await built(root, ['in'], elsewhere)).toEqual(reference);
  });

  it('in any folder, without naming it in the output', async () => {
    const [one, other] = [folder(inFolder), folder(inFolder)];
    const reference = await built(one, ['in']);
    mkdirSync(join(other, 'deep/down'), { recursive: true });
    renameSync(join(other, 'in'), join(other, 'deep/down/here'));
    expect(await built(other, ['deep/down/here'])).toEqual(reference);
    expect(Object.values(reference).join()).not.toContain(one);
    expect(readFileSync(join(one, 'out/run.json'), 'utf8')).toContain('"inputs": 3');
  });
});
