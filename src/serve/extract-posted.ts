/** Reads posted articles in worker threads, so that they do not block other requests. */
import { taggerFiles, toOutcome } from '../pipeline.ts';
import { readRecord } from '../read/record.ts';
import type { ArticleRecord } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { Readers } from '../workers/index.ts';
import { ProblemError } from './problem.ts';
import { RequestQueue } from './request-queue.ts';
import type { GivenArticle } from './resources.ts';

/** Maximum articles that wait per thread. */
const WAITING = 32;
const FALLBACK_ID = 'article';

export class PostedExtractor {
  readonly #settings: Settings;
  readonly #readers: Readers;
  readonly #turns: RequestQueue<number>;

  private constructor(settings: Settings, readers: Readers, threads: number) {
    this.#settings = settings;
    this.#readers = readers;
    this.#turns = new RequestQueue([...Array(threads).keys()], threads * WAITING);
  }

  static async with(settings: Settings, threads: number): Promise<PostedExtractor> {
    const files = await taggerFiles(settings);
    return new PostedExtractor(settings, new Readers({ settings, files, forStore: false }, threads, 0), threads);
  }

  /** The record that `extract` would write. @throws ProblemError for an unreadable article or a timeout */
  async read(given: GivenArticle, signal: AbortSignal): Promise<ArticleRecord> {
    const result = await readRecord(given, FALLBACK_ID, FALLBACK_ID, [], this.#settings.limits);
    if (result.status !== 'ok') {
      const { record } = toOutcome(result, this.#settings);
      if (record) return record;
      throw new ProblemError('body-invalid', result.diagnostics.map(({ message }) => message).join('; '));
    }
    const reading = await this.#turns.take(signal, () => this.#readers.read(result.article));
    const late = reading.diagnostics.find(({ code }) => code === 'article-timeout');
    if (late) throw new ProblemError('time-limit', late.message);
    const large = reading.diagnostics.find(({ code }) => code === 'input-too-large');
    if (large) throw new ProblemError('body-too-large', large.message);
    if (reading.status === 'failed') throw new ProblemError('internal', 'the article could not be analysed');
    return reading.record;
  }

  close(): Promise<void> {
    return this.#readers.close();
  }
}
