/** Runs the program in temporary folders, which are deleted after the test. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';

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

/**
 * Runs `quotegraph` without colours; in this process unless environment or Node options are given, because starting a process
 * takes longer than most commands.
 */
export function quotegraph(args: readonly string[], setting: Setting = {}): Promise<Finished> {
  if (setting.env || setting.node) return inProcessOfItsOwn(args, setting);
  const run = running.then(() => inThisProcess(args, setting));
  running = run.catch(() => null);
  return run;
}

/** Commands in this process run one after the other, because they share its streams and working folder. */
let running: Promise<unknown> = Promise.resolve();

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

async function inThisProcess(args: readonly string[], { cwd, input }: Setting): Promise<Finished> {
  const streams = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((name) =>
    captured(name, (text) => {
      streams[name] += text;
    }),
  );
  const folder = process.cwd();
  const listeners = SIGNALS.map((signal) => process.listeners(signal));
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  if (cwd !== undefined) process.chdir(cwd);
  Object.defineProperty(process, 'stdin', { configurable: true, value: inputStream(input) });
  try {
    const code = await runCommand(args);
    return { code, ...streams };
  } finally {
    if (stdin) Object.defineProperty(process, 'stdin', stdin);
    process.chdir(folder);
    for (const undo of restore) undo();
    // The listeners of the run would keep Ctrl-C from ending the tests.
    for (const [i, signal] of SIGNALS.entries())
      for (const listener of process.listeners(signal))
        if (!listeners[i]?.includes(listener)) process.off(signal, listener);
  }
}

const inputStream = (input: string | Uint8Array = '') => Readable.from(input.length > 0 ? [Buffer.from(input)] : []);

/** Redirects an output stream of this process. @returns a function that restores it */
function captured(name: 'stdout' | 'stderr', take: (text: string) => void): () => void {
  const stream = process[name];
  const decoder = new StringDecoder('utf8');
  const original = stream.write;
  stream.write = (chunk: string | Uint8Array, encoding?: unknown, callback?: unknown) => {
    take(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
  return () => {
    stream.write = original;
  };
}

/** Runs the built program in a process of its own. */
function inProcessOfItsOwn(args: readonly string[], { cwd, input, env, node = [] }: Setting = {}): Promise<Finished> {
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
      // The program may exit before it has read all input.
    });
    child.stdin.end(input);
  });
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, deleted after the test. */
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

/** The files of a folder with their content, except those that describe a single run. */
export function contentOf(root: string): Record<string, string> {
  const names = readdirSync(root).filter((name) => !['run.json', 'changes.ndjson'].includes(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

export const ndjson = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
