/** The built program while it runs: its output so far, and signals to it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { MAIN } from './program.ts';

export class Running {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #closed: Promise<number | null>;
  stdout = '';
  stderr = '';

  constructor(args: readonly string[], cwd?: string) {
    this.#child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdin.on('error', () => {
      // It may end before it has read all that it was given.
    });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.#closed = new Promise((resolve) => {
      this.#child.on('close', resolve);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  give(text: string): void {
    this.#child.stdin.write(text);
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async until(seen: () => boolean): Promise<void> {
    while (!seen()) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  ended(): Promise<number | null> {
    return this.#closed;
  }
}
