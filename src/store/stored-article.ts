/** Packed articles. A store can filter or read them again without the input. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, AttributedArticle, AttributedQuotation } from '../model.ts';

/** An article as read, and its attributed form before corrections and filters. */
interface StoredArticle {
  readonly article: Article;
  readonly quotations: readonly AttributedQuotation[];
}

/** Omits intermediate results of the stages, and candidates, which only `explain` needs. */
export function packArticle(attributed: AttributedArticle): Uint8Array {
  const { id, aliases, text, textHash, title, outlet, author, date, url, extra, carriesText, diagnostics } = attributed;
  const kept: StoredArticle = {
    article: { id, aliases, text, textHash, title, outlet, author, date, url, extra, carriesText, diagnostics },
    quotations: attributed.quotations.map((quotation) => {
      return { ...quotation, attribution: { ...quotation.attribution, candidates: [] } };
    }),
  };
  return deflateRawSync(JSON.stringify(kept));
}

/** Reverses `packArticle`; null if the store has only the record of the article. */
export function unpackArticle(
  bytes: Uint8Array,
): { readonly article: Article; readonly attributed: AttributedArticle } | null {
  if (bytes.length === 0) return null;
  const { article, quotations }: StoredArticle = JSON.parse(inflateRawSync(bytes).toString('utf8'));
  const unneeded = { paragraphs: [], sentences: [], tokens: [], passages: [], proposals: [], nested: [], labels: null };
  return { article, attributed: { ...article, ...unneeded, quotations } };
}
