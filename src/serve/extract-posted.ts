/** Reads posted articles in worker threads, so that they do not block other requests. */
import type { ArticleReading } from '../article/reader.ts';
import type { Article } from '../model.ts';
import { taggerFiles, toOutcome } from '../pipeline.ts';
import { readRecord } from '../read/record.ts';
import type { ArticleRecord } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { Readers, type Start } from '../workers/index.ts';
import { ProblemError } from './problem.ts';
import { RequestQueue } from './request-queue.ts';
import type { GivenArticle } from './resources.ts';

/** Maximum articles that wait per thread. */
const WAITING = 32;
const FALLBACK_ID = 'article';

/** In UTF-16 units: longer than nearly all news, and read in a fraction of a second. */
const SHORT = 40_000;

/** Threads with a queue of their own. */
class Lane {
  readonly #readers: Readers;
  readonly #turns: RequestQueue<number>;

  constructor(start: Start, threads: number) {
    this.#readers = new Readers(start, threads, 0);
    this.#turns = new RequestQueue([...Array(threads).keys()], threads * WAITING);
  }

  read(article: Article, signal: AbortSignal): Promise<ArticleReading> {
    return this.#turns.take(signal, () => this.#readers.read(article));
  }

  close(): Promise<void> {
    return this.#readers.close();
  }
}

/** Short articles have a thread to themselves, so that they never wait for long ones. */
export class PostedExtractor {
  readonly #settings: Settings;
  readonly #short: Lane;
  readonly #long: Lane;

  private constructor(start: Start, threads: number) {
    this.#settings = start.settings;
    this.#short = new Lane(start, 1);
    this.#long = new Lane(start, threads);
  }

  static async with(settings: Settings, threads: number): Promise<PostedExtractor> {
    const files = await taggerFiles(settings);
    return new PostedExtractor({ settings, files, forStore: false }, threads);
  }

  /** The record that `extract` would write. @throws ProblemError for an unreadable article or a timeout */
  async read(given: GivenArticle, signal: AbortSignal): Promise<ArticleRecord> {
    const result = await readRecord(given, FALLBACK_ID, FALLBACK_ID, [], this.#settings.limits);
    if (result.status !== 'ok') {
      const { record } = toOutcome(result, this.#settings);
      if (record) return record;
      throw new ProblemError('body-invalid', result.diagnostics.map(({ message }) => message).join('; '));
    }
    const { article } = result;
    const lane = article.text.length > SHORT ? this.#long : this.#short;
    const reading = await lane.read(article, signal);
    const late = reading.diagnostics.find(({ code }) => code === 'article-timeout');
    if (late) throw new ProblemError('time-limit', late.message);
    const large = reading.diagnostics.find(({ code }) => code === 'input-too-large');
    if (large) throw new ProblemError('body-too-large', large.message);
    if (reading.status === 'failed') throw new ProblemError('internal', 'the article could not be analysed');
    return reading.record;
  }

  async close(): Promise<void> {
    await Promise.all([this.#short.close(), this.#long.close()]);
  }
}
