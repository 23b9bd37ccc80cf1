/** Opens articles or a store for `export`. */
import { parsedRecords, withInMemoryTables } from '../collection/index.ts';
import { type CollectionStream, joinOutcomes } from '../pipeline.ts';
import { withStoreAsBuilt } from '../store/store.ts';
import { unpackArticle } from '../store/stored-article.ts';
import { everyItem } from '../util/ranked.ts';
import type { ArticleText, Exportable } from '../write/export/index.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { withLockedStore } from './use-store.ts';

/** An open collection. */
export interface OpenCollection {
  readonly collection: Exportable;
  /** The run report, with the given fields added. */
  runReportWith(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  readonly code: ExitCode;
  /** Number of requested texts that were missing. */
  missingTexts(): number;
}

type UseCollection = (opened: OpenCollection) => Promise<ExitCode>;

async function* oneByOne<Item>(batches: AsyncIterable<Iterable<Item>>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}

function openCollection(collection: CollectionStream, run: Run): OpenCollection {
  run.warnUnmatched(collection.corrections);
  run.warnAmbiguous(collection.doubts);
  let missing = 0;
  async function* texts(): AsyncGenerator<ArticleText> {
    for await (const batch of collection.storedArticles()) {
      for (const { article, kept } of batch) {
        const found = unpackArticle(kept);
        if (found) yield { article, text: found.article.text };
        else missing += 1;
      }
    }
  }
  return {
    collection: { ...parsedRecords(collection), cells: () => oneByOne(everyItem([collection.cells])), texts },
    runReportWith: (more) => run.report(more),
    code: run.exitCode(),
    missingTexts: () => missing,
  };
}

export async function exportStore(given: string, flags: ReadingFlags, use: UseCollection): Promise<ExitCode> {
  const run = await Run.start('export', [given], flags);
  return withLockedStore(given, (path) =>
    withStoreAsBuilt(path, run.settings, async (_, join) => use(openCollection(await join(), run))),
  );
}

/** Keeps the articles' texts only if the format needs them. */
export async function exportArticles(
  inputs: readonly string[],
  flags: ReadingFlags,
  withTexts: boolean,
  use: UseCollection,
): Promise<ExitCode> {
  const run = await Run.start('export', inputs, flags);
  return withInMemoryTables(async (tables) => {
    const outcomes = withTexts ? run.outcomesToStore() : run.outcomes();
    const collection = await joinOutcomes(outcomes, tables, run.settings);
    await run.throwIfStopped();
    await run.throwIfNothingRead();
    return use(openCollection(collection, run));
  });
}
