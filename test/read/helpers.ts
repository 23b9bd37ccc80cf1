/** A folder of real files for one test, and everything that reading gives for some inputs. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type ReadResult, type Recall, read } from '../../src/read/index.ts';
import type { Limits } from '../../src/settings.ts';

const LIMITS: Limits = {
  articleBytes: 1024 * 1024,
  jsonDepth: 256,
  htmlDepth: 512,
  articleWords: 500_000,
  articleSeconds: 300,
  unpackedBytes: 64 * 1024 * 1024,
  unpackedRatio: 100,
};

export const STORY =
  'Mayor to face voters\n\nThe mayor said that he would build the road. “It will be done by May,” he told the council.\n';

export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'quotegraph-read-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

export async function readAll(
  inputs: readonly string[],
  options: {
    cwd?: string;
    limits?: Partial<Limits>;
    stdin?: AsyncIterable<Uint8Array>;
    recall?: Recall<never>;
  } = {},
): Promise<ReadResult[]> {
  const { limits, ...rest } = options;
  const results: ReadResult[] = [];
  for await (const result of read(inputs, { ...rest, limits: { ...LIMITS, ...limits } })) results.push(result);
  return results;
}

/** The paths of results, with recalled ones in their position. */
export async function recalling(
  inputs: readonly string[],
  cwd: string,
  recall: Recall<string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const one of read(inputs, { cwd, limits: LIMITS, recall }))
    found.push(typeof one === 'string' ? one : one.path);
  return found;
}

export const codes = (result: ReadResult | undefined): string[] => result?.diagnostics.map(({ code }) => code) ?? [];
export const ids = (results: readonly ReadResult[]): (string | undefined)[] =>
  results.map(({ article }) => article?.id);

export async function* chunksOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

export function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), littleEndian);
  return bytes;
}
