/** Reads articles one by one with one tagger and one list of corrections. */
import type { Article, AttributedArticle, CorrectedArticle, Diagnostic, TaggerFiles } from '../model.ts';
import type { ArticleRecord } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { correct, createCorrector } from './correct/index.ts';
import { isLongerThan } from './length.ts';
import { attributeArticle } from './read.ts';
import { emptyArticle, toRecord } from './record.ts';
import { createSmallTagger } from './tag/index.ts';

/** The result of reading an article, without its tokens: plain data that can be sent between threads. */
export interface ArticleReading {
  readonly status: 'ok' | 'failed';
  readonly record: ArticleRecord;
  /** Ids of the corrections applied to the article or one of its quotations. */
  readonly corrections: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The packed article for a store; null if the reader does not read for one. */
  readonly kept: Uint8Array | null;
}

/** Packs an attributed article for a store. */
export type PackArticle = (article: AttributedArticle) => Uint8Array;

/** The result with the article itself, for explanations. */
export interface FullArticleReading extends ArticleReading {
  readonly article: CorrectedArticle;
}

const correctionsIn = (article: CorrectedArticle): readonly string[] =>
  [article, ...article.quotations].flatMap(({ corrections }) => corrections.map(({ id }) => id));

const tooLong = (limit: number): Diagnostic => ({
  code: 'input-too-large',
  offset: null,
  message: `more than ${limit} words and marks, the limit for an article (--article-words)`,
});

export class ArticleReader {
  readonly #settings: Settings;
  readonly #corrector: ReturnType<typeof createCorrector>;
  readonly #tagger: ReturnType<typeof createSmallTagger> | null;

  readonly #keep: PackArticle | null;

  /**
   * @param files of the tagger; null to read with rules alone
   * @param keep packs each article for a store
   */
  constructor(settings: Settings, files: TaggerFiles | null, keep: PackArticle | null = null) {
    this.#settings = settings;
    this.#keep = keep;
    this.#corrector = createCorrector(settings.corrections);
    this.#tagger = files && createSmallTagger(files);
  }

  /** Never throws: an article over the limit, or an error in the analysis, fails this article alone. */
  readInFull(one: Article): FullArticleReading {
    const { articleWords } = this.#settings.limits;
    if (isLongerThan(articleWords, one.text)) return this.#failed(one, tooLong(articleWords));
    try {
      const attributed = attributeArticle(one, this.#tagger);
      const article = correct(attributed, this.#corrector);
      return this.#full('ok', article, article.diagnostics, this.#keep?.(attributed) ?? null);
    } catch (error) {
      const message = `could not be analysed: ${error instanceof Error ? error.message : String(error)}`;
      return this.#failed(one, { code: 'article-failed', offset: null, message });
    }
  }

  read(one: Article): ArticleReading {
    const { article: _, ...reading } = this.readInFull(one);
    return reading;
  }

  /** The record of an attributed article under the current settings and corrections. */
  recordOf(attributed: AttributedArticle): ArticleRecord {
    return toRecord(correct(attributed, this.#corrector), this.#settings);
  }

  #failed(one: Article, reason: Diagnostic): FullArticleReading {
    const why = [...one.diagnostics, reason];
    return this.#full('failed', emptyArticle(one, why), why, null);
  }

  #full(
    status: ArticleReading['status'],
    article: CorrectedArticle,
    diagnostics: readonly Diagnostic[],
    kept: Uint8Array | null,
  ): FullArticleReading {
    const record = toRecord(article, this.#settings);
    return { status, article, record, corrections: correctionsIn(article), diagnostics, kept };
  }
}
