/** Work on several items at a time, its results in the order of the items. */

/**
 * Takes items while `hasRoom` says so, given how many are under way or wait to be taken away; each result is there as soon as
 * it and all before it are. Where `signal` says stop, no further item is taken, and those under way come to their end.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  hasRoom: (underWay: number) => boolean,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  const results: Promise<Result>[] = [];
  let [stopped, ended] = [signal?.aborted ?? false, false];
  let wakeTaker = () => {};
  let wakeGiver = () => {};

  async function take(): Promise<void> {
    for await (const item of items) {
      if (stopped) return;
      const result = work(item);
      // Whoever waits for it hears of it when its turn comes.
      result.catch(() => {});
      results.push(result);
      wakeGiver();
      while (!stopped && !hasRoom(results.length)) {
        await new Promise<void>((resolve) => {
          wakeTaker = resolve;
        });
      }
      if (stopped) return;
    }
  }

  const stop = () => {
    stopped = true;
    wakeTaker();
    wakeGiver();
  };
  signal?.addEventListener('abort', stop, { once: true });
  const taking = (stopped ? Promise.resolve() : take()).finally(() => {
    ended = true;
    wakeGiver();
  });
  taking.catch(() => {});
  try {
    for (;;) {
      const first = results[0];
      if (first) {
        yield await first;
        results.shift();
        wakeTaker();
      } else if (stopped) {
        // The next item may never come.
        return;
      } else if (ended) {
        await taking;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wakeGiver = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
