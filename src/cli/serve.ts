/** `quotegraph serve`: serves the page and a JSON API until stopped. */

import { once } from 'node:events';
import type { PageFlags } from '../report/build-page.ts';
import { isLoopback } from '../serve/hosts.ts';
import { ServeError, type ServeOptions, type Server, serve } from '../serve/index.ts';
import { printable } from '../write/layout.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { colorsFor, print, tell } from './terminal.ts';

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
  onProblem: (sentence) => tell(`${colorsFor(process.stderr).yellow('remark ')} ${printable(sentence)}`),
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

/** Aborted on the first SIGINT or SIGTERM; a second one exits at once. */
function asked(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    controller.abort(new ExitError(EXIT.stopped, 'stopped before there was anything to serve'));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return controller.signal;
}

export async function serveUntilStopped(place: string, flags: ServeFlags): Promise<ExitCode> {
  const stop = asked();
  const server = await start(place, flags, stop);
  if (flags.json) await print([`${JSON.stringify({ url: server.url })}\n`]);
  if (!flags.quiet) {
    tell(`${server.url} has ${printable(place)}; Ctrl-C stops it`);
    if (!isLoopback(flags.host)) tell('whoever reaches this machine can ask it: there is no login');
  }
  if (!stop.aborted) await once(stop, 'abort');
  if (!flags.quiet) tell('stopping after the requests at hand; once more to stop at once');
  await server.close();
  return EXIT.done;
}
