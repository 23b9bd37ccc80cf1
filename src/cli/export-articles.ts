/** Opens articles or a store for `export`. */
import { parsedRecords, withInMemoryTables } from '../collection/index.ts';
import { type CollectionStream, joinOutcomes } from '../pipeline.ts';
import { useAsBuilt } from '../store/store.ts';
import { unpackArticle } from '../store/stored-article.ts';
import type { ArticleText, Exportable } from '../write/export/index.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { useStore } from './use-store.ts';

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

function openCollection(collection: CollectionStream, run: Run): OpenCollection {
  run.remarkUnmatched(collection.corrections);
  run.remarkDoubts(collection.doubts);
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
    collection: { ...parsedRecords(collection), texts },
    runReportWith: (more) => run.account(more),
    code: run.exitCode(),
    missingTexts: () => missing,
  };
}

export async function exportStore(given: string, flags: ReadingFlags, use: UseCollection): Promise<ExitCode> {
  const run = await Run.start('export', [given], flags);
  return useStore(given, (path) =>
    useAsBuilt(path, run.settings, async (collection) => use(openCollection(collection, run))),
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
    const outcomes = withTexts ? run.keptOutcomes() : run.outcomes();
    const collection = await joinOutcomes(outcomes, tables, run.settings);
    await run.refuseStopped();
    await run.refuseNothing();
    return use(openCollection(collection, run));
  });
}
