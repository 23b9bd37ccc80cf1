/** Results go to standard output, progress and problems to standard error: writing, colours and width. */
import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import pc from 'picocolors';
import { systemCode } from '../read/diagnostic.ts';
import type { TerminalStyle } from '../write/terminal-style.ts';
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

function widthOf(stream: WriteStream): number {
  return Math.min(Math.max(stream.columns || DEFAULT_WIDTH, NARROWEST), WIDEST);
}

export const styleFor = (stream: WriteStream): TerminalStyle => ({ colors: colorsFor(stream), width: widthOf(stream) });

/** True once the work is done and only its result is left to tell. */
let workIsDone = false;

const isBrokenPipe = (error: unknown) => systemCode(error) === 'EPIPE';

/**
 * Exits without an error if the reader closes standard output during the work, as in `| head`. Afterwards, and if only standard
 * error is closed, the exit code tells of the work.
 */
export function exitOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isBrokenPipe(error) && workIsDone) return;
    if (isBrokenPipe(error)) process.exit(EXIT.done);
    process.stderr.write(`quotegraph: cannot write to standard output: ${systemMessage(error)}\n`);
    process.exit(EXIT.output);
  });
  process.stderr.on('error', () => {});
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
  workIsDone = true;
  const chunks = json ? [asJson()] : quiet ? [] : [asText(), '\n'];
  await writeStdout(chunks).catch((error: unknown) => {
    if (!isBrokenPipe(error)) throw error;
  });
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
