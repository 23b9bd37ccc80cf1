/** One night of a newsroom: a store and an output folder from the day before, new articles, and what a quiet night makes of them. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect } from 'vitest';
import { contentOf, type Finished, MAIN, OUTPUT, quotegraph } from '../cli/program.ts';

const FAULT = fileURLToPath(new URL('fault.mjs', import.meta.url));

/** Made up of a few parts, so that words are printed again and speakers come back. */
function article(i: number): string {
  const work = ['the lock', 'the quay', 'the mill bridge'][i % 3];
  const outlet = ['Coast Weekly', 'Lock Gazette', 'River Post'][i % 3];
  const cut = i % 2 ? ', and nobody will have to leave the lower town' : '';
  return [
    '---',
    `outlet: ${outlet}`,
    '---',
    `On day ${i} the council of Northgate met to speak about ${work}.`,
    `“We will keep ${work} open through the winter${cut},” said Ada Brandt, the mayor.`,
    `The engineer Tom Okafor said that the work on day ${i} would cost more than last year.`,
    '',
  ].join('\n\n');
}

const OLD = 8;
const NEW = 24;
export const STORE = 'all.quotes';
export const BUILD = ['build', 'in', '--tagger', 'none', '--store', STORE, '--quiet', '-o', 'out'];

export interface Night {
  /** A folder for what is made of it. */
  readonly root: string;
  /** A folder as it is before the run. */
  readonly before: string;
  /** What a run that nothing disturbs makes of it. */
  readonly reference: Readonly<Record<string, string>>;
  /** How long such a run takes, in milliseconds, and how many requests it makes of the file system. */
  readonly length: number;
  readonly requests: number;
}

/** @param root an empty folder */
async function prepareNight(root: string): Promise<Night> {
  const before = join(root, 'before');
  mkdirSync(join(before, 'in'), { recursive: true });
  for (let i = 0; i < OLD; i++) writeFileSync(join(before, `in/${i}.txt`), article(i));
  expect(await build(before)).toMatchObject({ code: 0, stderr: '' });
  for (let i = OLD; i < NEW; i++) writeFileSync(join(before, `in/${i}.txt`), article(i));
  writeFileSync(join(before, 'in/0.txt'), article(NEW));
  const quiet = copyOf(before, join(root, 'quiet'));
  const count = join(root, 'requests');
  const start = Date.now();
  expect(await build(quiet, { count })).toMatchObject({ code: 0, stderr: '' });
  const length = Date.now() - start;
  return {
    root,
    before,
    reference: contentOf(join(quiet, 'out')),
    length,
    requests: Number(readFileSync(count, 'utf8')),
  };
}

let night: Promise<Night> | null = null;

/** One night for all tests of a process, prepared with its first file and removed when the process ends. */
function sharedNight(): Promise<Night> {
  if (night) return night;
  const root = mkdtempSync(join(tmpdir(), 'quotegraph-night-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  night = prepareNight(root);
  return night;
}

/** The night, and a folder to work in. */
export function useNight(): () => Night {
  let tonight: Night | null = null;
  beforeAll(async () => {
    tonight = await sharedNight();
  }, 300_000);
  return () => {
    if (!tonight) throw new Error('the night has not begun');
    return tonight;
  };
}

export function copyOf(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
}

export interface Fault {
  readonly kind?: 'kill' | 'full';
  readonly at?: number;
  readonly always?: boolean;
  readonly only?: string;
  readonly count?: string;
}

/** The night's run, with something that goes wrong in it, or undisturbed. */
export function build(root: string, fault?: Fault): Promise<Finished> {
  if (!fault) return quotegraph(BUILD, { cwd: root });
  return quotegraph(BUILD, { cwd: root, node: ['--import', FAULT], env: { FAULT: JSON.stringify(fault) } });
}

/** The night's run, killed from outside after so many milliseconds. */
export function buildKilled(root: string, after: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...BUILD], { cwd: root, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export const outputOf = (root: string) => contentOf(join(root, 'out'));

/** Every byte that a reader may see: the store, and the output folder with the account of its run. */
export function bytesOf(root: string): Record<string, string> {
  const names = readdirSync(join(root, 'out'), { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = [STORE, ...names.map(({ name }) => `out/${name}`).sort()];
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), 'latin1')]));
}

/** What a run leaves when it is done, and no more. */
export function expectTidy(root: string): void {
  expect(readdirSync(root).sort()).toEqual([STORE, 'in', 'out']);
  expect(readdirSync(join(root, 'out')).sort()).toEqual(OUTPUT);
}

/** The same numbers every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
