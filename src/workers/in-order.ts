/** Concurrent work with results in input order. */

/**
 * Maps items concurrently and yields the results in input order.
 *
 * @param hasRoom whether to start another item, given the number started and not yet yielded
 * @param signal stops taking items; those in progress are finished and yielded
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
      // A rejection is rethrown when the result is yielded.
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
        // `take` may wait forever for its next item.
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
