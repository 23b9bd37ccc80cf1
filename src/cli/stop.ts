/** Ctrl-C once, or a SIGTERM, asks a run to stop in good order; a second one ends it at once. */
import { EXIT } from './exit.ts';
import { tell } from './terminal.ts';

let asked: AbortController | null = null;

/** Aborted when somebody wants the run to stop; from the first call on, signals do only that. */
export function stopSignal(): AbortSignal {
  asked ??= listen();
  return asked.signal;
}

function listen(): AbortController {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    // The terminal has just shown ^C.
    const next = process.stderr.isTTY ? '\n' : '';
    tell(`${next}stopping after the articles at hand; once more to stop at once`);
    controller.abort();
    // Whoever waits for more on standard input waits no longer.
    process.stdin.destroy();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return controller;
}
