/** The built program as a user runs it, in folders that live as long as a test. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
export const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** The files of a build onto a store, sorted. */
export const OUTPUT: readonly string[] = [
  'changes.ndjson',
  'graph.json',
  'quotations.csv',
  'quotations.ndjson',
  'report.html',
  'run.json',
];

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** Runs `quotegraph` to its end; never in colour, whatever the tests themselves run in. */
export function quotegraph(args: readonly string[], { cwd, input, env, node = [] }: Setting = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, MAIN, ...args], { cwd, env: { ...bareEnvironment(), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => {
      // The program may end before it has read all that it was given.
    });
    child.stdin.end(input);
  });
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files in it, gone when the test is. */
export function folder(files: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'quotegraph-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return root;
}

/** All files below a folder with their content, but for those that tell about one run. */
export function contentOf(root: string): Record<string, string> {
  const names = readdirSync(root).filter((name) => !['run.json', 'changes.ndjson'].includes(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

export const ndjson = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
