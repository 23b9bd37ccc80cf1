/** Reads article after article with one tagger and one list of corrections, in whatever thread that is. */
import type { Article, AttributedArticle, CorrectedArticle, Diagnostic, TaggerFiles } from '../model.ts';
import type { ArticleRecord } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { correct, createCorrector } from './correct/index.ts';
import { attributeArticle } from './read.ts';
import { emptyArticle, toRecord } from './record.ts';
import { createSmallTagger } from './tag/index.ts';

/** What is left of an article once it is read: plain data that can be sent anywhere, without its tokens. */
export interface ArticleReading {
  readonly status: 'ok' | 'failed';
  readonly record: ArticleRecord;
  /** Ids of the corrections that the article or one of its quotations answered to. */
  readonly corrections: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What a store keeps of it, where the reader was told how. */
  readonly kept: Uint8Array | null;
}

/** Packs what is needed to judge an article anew, or to read it again. */
export type PackArticle = (article: AttributedArticle) => Uint8Array;

/** All that was found, for who wants to explain it. */
export interface FullArticleReading extends ArticleReading {
  readonly article: CorrectedArticle;
}

const correctionsIn = (article: CorrectedArticle): readonly string[] =>
  [article, ...article.quotations].flatMap(({ corrections }) => corrections.map(({ id }) => id));

/**
 * @param files those of the tagger; null where the rules are to read alone
 * @param keep where it is read for a store
 */
export class ArticleReader {
  readonly #settings: Settings;
  readonly #corrector: ReturnType<typeof createCorrector>;
  readonly #tagger: ReturnType<typeof createSmallTagger> | null;

  readonly #keep: PackArticle | null;

  constructor(settings: Settings, files: TaggerFiles | null, keep: PackArticle | null = null) {
    this.#settings = settings;
    this.#keep = keep;
    this.#corrector = createCorrector(settings.corrections);
    this.#tagger = files && createSmallTagger(files);
  }

  /** A bug that one article brings out costs that article alone. */
  readInFull(one: Article): FullArticleReading {
    try {
      const attributed = attributeArticle(one, this.#tagger);
      const article = correct(attributed, this.#corrector);
      return this.#full('ok', article, article.diagnostics, this.#keep?.(attributed) ?? null);
    } catch (error) {
      const message = `could not be analysed: ${error instanceof Error ? error.message : String(error)}`;
      const why: Diagnostic[] = [...one.diagnostics, { code: 'article-failed', offset: null, message }];
      return this.#full('failed', emptyArticle(one, why), why, null);
    }
  }

  read(one: Article): ArticleReading {
    const { article: _, ...reading } = this.readInFull(one);
    return reading;
  }

  /** The record of an article that was read before, as settings and corrections have it now. */
  recordOf(attributed: AttributedArticle): ArticleRecord {
    return toRecord(correct(attributed, this.#corrector), this.#settings);
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
