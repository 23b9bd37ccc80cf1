/** The first SIGINT or SIGTERM stops a run in good order; a second one ends it at once. */
import { EXIT } from './exit.ts';
import { tell } from './terminal.ts';

let asked: AbortController | null = null;

/** Aborted by the first SIGINT or SIGTERM after the first call. */
export function stopSignal(): AbortSignal {
  asked ??= listen();
  return asked.signal;
}

function listen(): AbortController {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    // The terminal shows ^C on the current line.
    const next = process.stderr.isTTY ? '\n' : '';
    tell(`${next}finishing the articles in progress; press Ctrl-C again to stop at once`);
    controller.abort();
    // Ends a pending read of standard input.
    process.stdin.destroy();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return controller;
}
