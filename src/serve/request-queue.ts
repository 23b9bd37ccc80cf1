/** A pool of resources, each for one request at a time, with a bounded queue. */

/** The queue is full. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

interface WaitingRequest<Thing> {
  readonly rank: number;
  give(thing: Thing): void;
}

export class RequestQueue<Thing extends NonNullable<unknown>> {
  readonly #free: Thing[];
  readonly #waiting: WaitingRequest<Thing>[] = [];
  readonly #most: number;

  constructor(things: readonly Thing[], most: number) {
    this.#free = [...things];
    this.#most = most;
  }

  /**
   * An aborted request leaves the queue.
   *
   * @param rank requests with a lower one come first
   * @throws BusyError if the queue is full
   */
  async take<Result>(signal: AbortSignal, use: (thing: Thing) => Promise<Result>, rank = 0): Promise<Result> {
    const thing = this.#free.pop() ?? (await this.#wait(signal, rank));
    try {
      signal.throwIfAborted();
      return await use(thing);
    } finally {
      this.#handOn(thing);
    }
  }

  #wait(signal: AbortSignal, rank: number): Promise<Thing> {
    signal.throwIfAborted();
    if (this.#waiting.length >= this.#most) throw new BusyError('too many requests are waiting');
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const waiting: WaitingRequest<Thing> = {
        rank,
        give: (thing) => {
          signal.removeEventListener('abort', leave);
          resolve(thing);
        },
      };
      const before = this.#waiting.findLastIndex((other) => other.rank <= rank);
      this.#waiting.splice(before + 1, 0, waiting);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  #handOn(thing: Thing): void {
    const next = this.#waiting.shift();
    if (next) next.give(thing);
    else this.#free.push(thing);
  }
}
