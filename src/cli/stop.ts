/** The first SIGINT or SIGTERM stops a run in good order; a second one ends it at once. */
import { EXIT } from './exit.ts';
import { writeStderr } from './terminal.ts';

/** Calls `onFirst` at the first signal; its result is the reason of the abort. */
export function abortOnSignal(onFirst: () => unknown): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.stopped);
    controller.abort(onFirst());
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return controller.signal;
}

let shared: AbortSignal | null = null;

/** The signal of all runs of this process. */
export function stopSignal(): AbortSignal {
  shared ??= abortOnSignal(() => {
    // The terminal shows ^C on the current line.
    const next = process.stderr.isTTY ? '\n' : '';
    writeStderr(`${next}finishing the articles in progress; press Ctrl-C again to stop at once`);
    // Ends a pending read of standard input.
    process.stdin.destroy();
  });
  return shared;
}
