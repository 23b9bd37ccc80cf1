/**
 * Reads articles in worker threads, except for the first few: a thread takes most of a second to start, longer than a
 * handful of articles.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArticleReader, ArticleReading } from '../article/reader.ts';
import { emptyArticle, toRecord } from '../article/record.ts';
import type { Article, Diagnostic } from '../model.ts';
import { packArticle } from '../store/stored-article.ts';
import { Pool, type Read } from './pool.ts';
import { inSharedMemory, type Start } from './start.ts';

export { inOrder } from './in-order.ts';

/** About what one thread reads in the time that another takes to start. */
const CHARACTERS_HERE = 200_000;
/** Articles in progress per thread, so that others are ready while a long one is read. */
const AHEAD = 16;
/** Characters in progress in all, to bound the memory. */
const CHARACTERS_AHEAD = 4_000_000;

export class Readers {
  readonly #start: Start;
  readonly #threads: number;
  readonly #mostHere: number;
  #reader: ArticleReader | null = null;
  #pool: Pool | null = null;
  #charactersHere = 0;
  #charactersAhead = 0;

  /**
   * @param threads number of worker threads; with 0, all is read in this thread, without a time limit
   * @param mostHere characters that this thread reads before workers are started
   */
  constructor(start: Start, threads: number, mostHere = CHARACTERS_HERE) {
    this.#start = start;
    this.#threads = threads;
    this.#mostHere = mostHere;
  }

  async read(article: Article): Promise<ArticleReading> {
    if (!this.#pool && this.#fitsHere(article)) return this.#readHere(article);
    const { files } = this.#start;
    this.#pool ??= new Pool({ ...this.#start, files: files && inSharedMemory(files) }, this.#threads);
    this.#charactersAhead += article.text.length;
    try {
      return this.#readingOf(article, await this.#pool.read(article));
    } finally {
      this.#charactersAhead -= article.text.length;
    }
  }

  /** Whether another article may start while `underWay` are in progress. */
  hasRoom(underWay: number): boolean {
    if (!this.#pool) return underWay < 1;
    return underWay < 1 || (underWay < AHEAD * this.#threads && this.#charactersAhead < CHARACTERS_AHEAD);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  #fitsHere({ text }: Article): boolean {
    this.#charactersHere += text.length;
    return this.#threads === 0 || this.#charactersHere <= this.#mostHere;
  }

  async #readHere(article: Article): Promise<ArticleReading> {
    // Lets signals in between two articles.
    await setImmediate();
    this.#reader ??= await this.#newReader();
    return this.#reader.read(article);
  }

  /** Imported on demand: a run whose articles are all stored needs none of it. */
  async #newReader(): Promise<ArticleReader> {
    const { ArticleReader } = await import('../article/reader.ts');
    const { settings, files, forStore } = this.#start;
    return new ArticleReader(settings, files, forStore ? packArticle : null);
  }

  #readingOf(article: Article, read: Read): ArticleReading {
    if ('reading' in read) return read.reading;
    const diagnostics: Diagnostic[] = [...article.diagnostics, read.lost];
    const record = toRecord(emptyArticle(article, diagnostics), this.#start.settings);
    return { status: 'failed', record, corrections: [], diagnostics, kept: null };
  }
}
