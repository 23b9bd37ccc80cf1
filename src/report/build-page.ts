/** Writes report.html for a collection. */
import { wholeCollection } from '../collection/index.ts';
import type { CollectionStream } from '../pipeline.ts';
import { readPageFile } from '../read/package-files.ts';
import { unpackArticle } from '../store/stored-article.ts';
import { emptyPage, pageSizeProblem, report } from './report-html.ts';
import type { PageText } from './rows.ts';

export interface PageFlags {
  readonly pageText: PageText;
  /** The page includes the reader of pasted articles, which is large. Default: it does not. */
  readonly pageReader?: boolean | undefined;
}

/** Stored texts by `textHash`. */
async function textsIn(collection: CollectionStream): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const some of collection.storedArticles()) {
    for (const { kept } of some) {
      const article = unpackArticle(kept)?.article;
      if (article) texts.set(article.textHash, article.text);
    }
  }
  return texts;
}

/** @param template the built page; by default, the one that opens from disk */
export async function* page(
  collection: CollectionStream,
  { pageText, pageReader = false }: PageFlags,
  template?: string,
): AsyncGenerator<string> {
  const why = pageSizeProblem(collection.counts.quotations);
  if (why !== null) {
    yield emptyPage(why);
    return;
  }
  const { graph, quotations } = await wholeCollection(collection);
  const texts = pageText === 'full' ? await textsIn(collection) : new Map<string, string>();
  const reader = pageReader ? await readPageFile('reader.txt') : null;
  const textOf = (hash: string) => texts.get(hash) ?? null;
  yield* report(template ?? (await readPageFile('page.html')), graph, quotations, { pageText, textOf, reader });
}
