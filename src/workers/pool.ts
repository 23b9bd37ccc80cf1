/**
 * Threads that read articles, one article each at a time, so that whatever happens to a thread is about that article: one
 * that takes too long is ended, one that dies is replaced.
 *
 * (tinypool 2.2 would do for the most part, but waits for ever for a thread that ends by itself: it does not hear `exit`.)
 */
import { Worker } from 'node:worker_threads';
import type { Reading } from '../article/reader.ts';
import type { Article, Diagnostic } from '../model.ts';
import { READY, type Start } from './start.ts';

/** The built worker: from the sources and from dist alike it is two folders up. */
const ENTRY = new URL('../../dist/workers/worker.js', import.meta.url);
/** A thread that dies may have been full of what came before: the article gets a fresh one, once. */
const ATTEMPTS = 2;

/** What came of an article: its reading, or why there is none. */
export type Read = { readonly reading: Reading } | { readonly lost: Diagnostic };

interface Job {
  readonly article: Article;
  readonly resolve: (read: Read) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

const lost = (code: 'article-timeout' | 'article-crashed', message: string): Read => ({
  lost: { code, offset: null, message },
});

/** One thread and the article that it reads. */
class Thread {
  readonly worker: Worker;
  job: Job | null = null;
  ready = false;
  /** True where it was ended because its article took too long. */
  overdue = false;
  fault = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(start: Start) {
    this.worker = new Worker(ENTRY, { workerData: start });
  }

  get idle(): boolean {
    return this.ready && this.job === null;
  }

  take(job: Job, milliseconds: number): void {
    this.job = job;
    this.worker.postMessage(job.article);
    this.#timer = setTimeout(() => {
      this.overdue = true;
      this.end();
    }, milliseconds);
  }

  /** The article it had in hand, which it has no more. */
  release(): Job | null {
    clearTimeout(this.#timer);
    const { job } = this;
    this.job = null;
    return job;
  }

  end(): Promise<number> {
    return this.worker.terminate();
  }
}

export class Pool {
  readonly #start: Start;
  readonly #size: number;
  readonly #milliseconds: number;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(start: Start, size: number) {
    this.#start = start;
    this.#size = size;
    this.#milliseconds = start.settings.limits.articleSeconds * 1000;
  }

  /** @throws (as a rejection) where no thread can be started */
  read(article: Article): Promise<Read> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject, attempts: 0 });
      this.#assign();
    });
  }

  /** What is still being read is given up. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #assign(): void {
    if (this.#closed) return;
    for (const thread of this.#threads) {
      const job = thread.idle ? this.#waiting.shift() : undefined;
      if (job) thread.take(job, this.#milliseconds);
    }
    const starting = [...this.#threads].filter(({ ready }) => !ready).length;
    const wanted = Math.min(this.#waiting.length - starting, this.#size - this.#threads.size);
    for (let i = 0; i < wanted; i++) this.#add();
  }

  #add(): void {
    const thread = new Thread(this.#start);
    this.#threads.add(thread);
    thread.worker.on('message', (message: typeof READY | Reading) => {
      if (message === READY) thread.ready = true;
      else thread.release()?.resolve({ reading: message });
      this.#assign();
    });
    thread.worker.on('messageerror', () => thread.end());
    thread.worker.on('error', (error) => {
      thread.fault = error instanceof Error ? error.message : String(error);
    });
    thread.worker.on('exit', (code) => this.#remove(thread, thread.fault || `it ended with code ${code}`));
  }

  #remove(thread: Thread, why: string): void {
    this.#threads.delete(thread);
    const job = thread.release();
    if (this.#closed) return;
    if (!thread.ready) {
      this.#giveUp(new Error(`a thread could not be started: ${why}`));
      return;
    }
    if (job) this.#again(job, thread.overdue, why);
    this.#assign();
  }

  #again(job: Job, overdue: boolean, why: string): void {
    job.attempts += 1;
    if (overdue) {
      const { articleSeconds } = this.#start.settings.limits;
      job.resolve(lost('article-timeout', `reading it took more than ${articleSeconds} seconds`));
    } else if (job.attempts === ATTEMPTS) {
      job.resolve(lost('article-crashed', `the thread that read it died, twice: ${why}`));
    } else this.#waiting.unshift(job);
  }

  /** Without threads nothing can be read: that is nothing an article is to blame for. */
  #giveUp(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
