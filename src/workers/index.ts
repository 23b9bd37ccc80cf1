/**
 * Reads articles in worker threads, except for the first few: a thread takes longer to start than it takes to read a handful of
 * articles.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArticleReader, ArticleReading } from '../article/reader.ts';
import { emptyArticle, toRecord } from '../article/record.ts';
import type { Article, Diagnostic } from '../model.ts';
import { packArticle } from '../store/stored-article.ts';
import { Pool, type Read } from './pool.ts';
import { inSharedMemory, type Start } from './start.ts';

export { inOrder } from './in-order.ts';
export type { Start } from './start.ts';

/** Characters that one thread reads in about the time that another takes to start. */
const CHARACTERS_HERE = 40_000;
/** Maximum articles in progress per thread; others are ready while a thread reads a long one. */
const AHEAD = 16;
/** Maximum characters in progress, to limit memory. */
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
   * @param threads number of worker threads; 0 reads all articles in this thread, without a time limit
   * @param mostHere characters that this thread reads before it starts workers
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

  /** True if another article may start while `underWay` are in progress. */
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
    // Lets the process handle signals between articles.
    await setImmediate();
    this.#reader ??= await this.#newReader();
    return this.#reader.read(article);
  }

  /** Imports the reader on demand: a run with only stored articles does not need it. */
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
