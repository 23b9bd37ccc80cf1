/** `quotegraph serve`: serves the page and a JSON API until stopped. */

import { once } from 'node:events';
import type { PageFlags } from '../report/build-page.ts';
import { isLoopback } from '../serve/hosts.ts';
import { ServeError, type ServeOptions, type Server, serve } from '../serve/index.ts';
import { printable } from '../write/printable.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { abortOnSignal } from './stop.ts';
import { colorsFor, writeStderr, writeStdout } from './terminal.ts';

export interface ServeFlags extends PageFlags {
  readonly host: string;
  readonly port: number;
  readonly allowHost?: readonly string[];
  readonly corrections?: string;
  readonly acts: 'speech' | 'all';
  readonly minConfidence: number;
  readonly tagger: 'none' | 'small';
  readonly workers: number;
  readonly bodyMb: number;
  readonly seconds: number;
  readonly json?: true;
  readonly quiet?: true;
}

const optionsOf = ({ allowHost, bodyMb, ...flags }: ServeFlags): ServeOptions => ({
  ...flags,
  allowHosts: allowHost,
  bodyBytes: Math.floor(bodyMb * 1024 ** 2),
  onProblem: (sentence) => writeStderr(`${colorsFor(process.stderr).yellow('warning')} ${printable(sentence)}`),
});

async function start(place: string, flags: ServeFlags, signal: AbortSignal): Promise<Server> {
  try {
    return await serve(place, { ...optionsOf(flags), signal });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ServeError)) throw error;
    const { cause } = error;
    throw new ExitError(
      EXIT.misuse,
      cause instanceof Error ? `${error.message}: ${cause.message}` : error.message,
      error,
    );
  }
}

export async function serveUntilStopped(place: string, flags: ServeFlags): Promise<ExitCode> {
  const stop = abortOnSignal(() => new ExitError(EXIT.stopped, 'stopped before the server started'));
  const server = await start(place, flags, stop);
  if (flags.json) await writeStdout([`${JSON.stringify({ url: server.url })}\n`]);
  if (!flags.quiet) {
    writeStderr(`serving ${printable(place)} at ${server.url} (Ctrl-C stops)`);
    if (!isLoopback(flags.host))
      writeStderr('warning: anyone who can reach this machine can query the server; there is no authentication');
  }
  if (!stop.aborted) await once(stop, 'abort');
  if (!flags.quiet) writeStderr('finishing the requests in progress; press Ctrl-C again to stop at once');
  await server.close();
  return EXIT.done;
}
