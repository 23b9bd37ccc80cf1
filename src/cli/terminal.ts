/** Stdout for machines, stderr for people: writing to both, and knowing what they can show. */
import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import pc from 'picocolors';
import { EXIT, reason } from './exit.ts';
import type { Chunks } from './files.ts';

const NARROWEST = 40;
const DEFAULT_WIDTH = 80;
/** Wider lines are hard to read, however wide the window is. */
const WIDEST = 100;

export type Colors = ReturnType<typeof pc.createColors>;

/** Colours only where somebody looks at them, and never against NO_COLOR; FORCE_COLOR is for `less -R` and the like. */
export function colorsFor(stream: WriteStream): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return pc.createColors(false);
  if (FORCE_COLOR) return pc.createColors(FORCE_COLOR !== '0');
  return pc.createColors(stream.isTTY === true && TERM !== 'dumb');
}

export function widthOf(stream: WriteStream): number {
  return Math.min(Math.max(stream.columns || DEFAULT_WIDTH, NARROWEST), WIDEST);
}

/** Nobody reads on (`| head`): there is nothing left to do and nothing to complain about. */
export function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`quotegraph: cannot write to standard output: ${reason(error)}\n`);
    process.exit(EXIT.output);
  });
  process.stderr.on('error', () => process.exit(EXIT.output));
}

/** Waits where the reader is slower than we are, so that what waits never fills the memory. */
export async function print(chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** One line on the terminal that is written over and over; nothing at all where stderr is not a terminal. */
export class StatusLine {
  readonly #on: boolean;
  #shown = false;

  constructor(wanted: boolean) {
    this.#on = wanted && process.stderr.isTTY === true;
  }

  show(text: string): void {
    if (!this.#on) return;
    process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns || DEFAULT_WIDTH) - 1)}`);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
    this.#shown = false;
  }
}
