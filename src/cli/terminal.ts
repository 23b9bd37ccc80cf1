/** Results go to standard output, progress and problems to standard error: writing, colours and width. */
import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import pc from 'picocolors';
import { EXIT, systemMessage } from './exit.ts';
import type { Chunks } from './files.ts';

const NARROWEST = 40;
const DEFAULT_WIDTH = 80;
/** Wider lines are hard to read. */
const WIDEST = 100;

export type Colors = ReturnType<typeof pc.createColors>;

/** Colours for terminals, unless NO_COLOR is set; FORCE_COLOR is for `less -R`. */
export function colorsFor(stream: WriteStream): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return pc.createColors(false);
  if (FORCE_COLOR) return pc.createColors(FORCE_COLOR !== '0');
  return pc.createColors(stream.isTTY === true && TERM !== 'dumb');
}

export function widthOf(stream: WriteStream): number {
  return Math.min(Math.max(stream.columns || DEFAULT_WIDTH, NARROWEST), WIDEST);
}

/** Exits without an error if the reader closes standard output, as in `| head`. */
export function exitOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`quotegraph: cannot write to standard output: ${systemMessage(error)}\n`);
    process.exit(EXIT.output);
  });
  process.stderr.on('error', () => process.exit(EXIT.output));
}

/** Waits for a slow reader, so that pending output does not fill the memory. */
export async function writeStdout(chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

/** Writes the result of a command: as JSON, or else as lines for people unless they want none. */
export async function writeResult(
  { json, quiet }: { readonly json?: true; readonly quiet?: true },
  asJson: () => string,
  asText: () => string,
): Promise<void> {
  if (json) await writeStdout([asJson()]);
  else if (!quiet) await writeStdout([asText(), '\n']);
}

/** Writes a line. */
export function writeStderr(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A line on the terminal that is overwritten; does nothing if standard error is not a terminal. */
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
