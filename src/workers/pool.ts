/**
 * A pool of worker threads. Each thread reads one article at a time, so that a timeout or crash costs only that article; the
 * thread is then replaced. A few more articles are queued for each thread, so that it does not wait for the main thread.
 *
 * (tinypool 2.2 waits forever for a thread that exits by itself.)
 */
import { Worker } from 'node:worker_threads';
import type { ArticleReading } from '../article/reader.ts';
import type { Article, Diagnostic } from '../model.ts';
import { type Packed, READY, type Start, unpacked } from './start.ts';

/** The built worker; the path holds for the sources and for dist. */
const ENTRY = new URL('../../dist/workers/worker.js', import.meta.url);
/** A crash may come from memory that earlier articles filled: the article is tried once more in a fresh thread. */
const ATTEMPTS = 2;
/** Articles per thread: the one being read and those queued. */
const IN_HAND = 8;

/** The reading of an article, or the reason there is none. */
export type Read = { readonly reading: ArticleReading } | { readonly lost: Diagnostic };

interface Job {
  readonly article: Article;
  readonly resolve: (read: Read) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

const lost = (code: 'article-timeout' | 'article-crashed', message: string): Read => ({
  lost: { code, offset: null, message },
});

/** One thread and its queue; it reads the first article. */
class Thread {
  readonly worker: Worker;
  readonly jobs: Job[] = [];
  ready = false;
  /** The article whose timeout ended the thread. */
  overdue: Job | null = null;
  fault = '';
  readonly #milliseconds: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(start: Start) {
    this.#milliseconds = start.settings.limits.articleSeconds * 1000;
    this.worker = new Worker(ENTRY, { workerData: start });
  }

  /** Free queue slots. */
  get room(): number {
    return this.ready && !this.overdue ? IN_HAND - this.jobs.length : 0;
  }

  take(job: Job): void {
    this.jobs.push(job);
    this.worker.postMessage(job.article);
    if (this.jobs.length === 1) this.#watch(job);
  }

  /** Removes the article that was read; the thread goes on with the next. */
  release(): Job | undefined {
    const job = this.jobs.shift();
    this.#watch(this.jobs[0]);
    return job;
  }

  /** Starts the timeout of an article. */
  #watch(job: Job | undefined): void {
    clearTimeout(this.#timer);
    if (!job) return;
    this.#timer = setTimeout(() => {
      this.overdue = job;
      this.end();
    }, this.#milliseconds);
  }

  /** Removes all unread articles. */
  leave(): readonly Job[] {
    clearTimeout(this.#timer);
    return this.jobs.splice(0);
  }

  end(): Promise<number> {
    return this.worker.terminate();
  }
}

export class Pool {
  readonly #start: Start;
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(start: Start, size: number) {
    this.#start = start;
    this.#size = size;
  }

  /** @throws (as a rejection) if no thread can be started */
  read(article: Article): Promise<Read> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject, attempts: 0 });
      this.#assign();
    });
  }

  /** Abandons articles in progress. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #assign(): void {
    if (this.#closed) return;
    for (let thread = this.#leastBusy(); thread && this.#waiting.length > 0; thread = this.#leastBusy()) {
      const job = this.#waiting.shift();
      if (job) thread.take(job);
    }
    const starting = [...this.#threads].filter(({ ready }) => !ready).length;
    const wanted = Math.min(this.#waiting.length - starting, this.#size - this.#threads.size);
    for (let i = 0; i < wanted; i++) this.#add();
  }

  #leastBusy(): Thread | undefined {
    return [...this.#threads].filter(({ room }) => room > 0).sort((a, b) => b.room - a.room)[0];
  }

  #add(): void {
    const thread = new Thread(this.#start);
    this.#threads.add(thread);
    thread.worker.on('message', (message: typeof READY | Packed) => {
      if (message === READY) thread.ready = true;
      else thread.release()?.resolve({ reading: unpacked(message) });
      this.#assign();
    });
    thread.worker.on('messageerror', () => thread.end());
    thread.worker.on('error', (error) => {
      thread.fault = error instanceof Error ? error.message : String(error);
    });
    thread.worker.on('exit', (code) => this.#remove(thread, thread.fault || `exit code ${code}`));
  }

  #remove(thread: Thread, why: string): void {
    this.#threads.delete(thread);
    const left = thread.leave();
    if (this.#closed) return;
    if (!thread.ready) {
      this.#giveUp(new Error(`a worker thread could not be started: ${why}`));
      return;
    }
    const { overdue } = thread;
    // The overdue article may have been finished before its thread ended.
    const blamed = overdue === null || overdue === left[0] ? left[0] : undefined;
    this.#waiting.unshift(...left.filter((job) => job !== blamed));
    if (blamed && overdue) this.#tooLong(blamed);
    else if (blamed) this.#again(blamed, why);
    this.#assign();
  }

  #tooLong(job: Job): void {
    const { articleSeconds } = this.#start.settings.limits;
    job.resolve(
      lost('article-timeout', `reading took more than ${articleSeconds} seconds; another run may read the article`),
    );
  }

  #again(job: Job, why: string): void {
    job.attempts += 1;
    if (job.attempts === ATTEMPTS) {
      job.resolve(lost('article-crashed', `the worker thread crashed twice: ${why}`));
    } else this.#waiting.unshift(job);
  }

  /** A thread that cannot start is an error of the run, not of an article. */
  #giveUp(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
