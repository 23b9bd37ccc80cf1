/**
 * Where articles are read: in threads of their own, but for the first few. A thread takes the better part of a second to
 * load what it needs, and whoever reads five articles should not wait for it.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArticleReader, ArticleReading } from '../article/reader.ts';
import { emptyArticle, toRecord } from '../article/record.ts';
import type { Article, Diagnostic } from '../model.ts';
import { packArticle } from '../store/stored-article.ts';
import { Pool, type Read } from './pool.ts';
import { inSharedMemory, type Start } from './start.ts';

export { inOrder } from './in-order.ts';

/** About what a thread could have read in the time that it takes to start. */
const CHARACTERS_HERE = 200_000;
/** How many articles may be under way for each thread: the next ones should be at hand while a long one is read. */
const AHEAD = 16;
/** … and how many characters in all, so that the longest articles do not fill the memory. */
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
   * @param threads how many; where there are to be none, all is read in this one, and no article can be stopped
   * @param mostHere characters that are read in this one before it is worth starting another
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

  /** Whether one more article may be begun while so many are under way. */
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
    // Whoever wants to stop the run is heard between two articles.
    await setImmediate();
    this.#reader ??= await this.#newReader();
    return this.#reader.read(article);
  }

  /** Loaded only where this thread reads: where all is known already it needs none of that. */
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
