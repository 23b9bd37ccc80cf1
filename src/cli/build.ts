/** `quotegraph build`: reads articles, writes the output folder, and prints a summary. */
import { existsSync } from 'node:fs';
import { withInMemoryTables } from '../collection/index.ts';
import { joinOutcomes } from '../pipeline.ts';
import type { Change, WatchEntry } from '../schema.ts';
import { Store } from '../store/store.ts';
import { plural } from '../write/printable.ts';
import { ChangeReport } from './change-report.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { type BuildContext, finish, type StagedOutput, type StoreUpdate, writeWithoutStore } from './finish-build.ts';
import { readWatchOption } from './input-lists.ts';
import type { ReadingFlags } from './options.ts';
import { OutputFolder } from './output-folder.ts';
import {
  isUpToDate,
  type OutputFlags,
  outputOptionsText,
  stageChanges,
  stageCollection,
  unchangedFiles,
} from './output-stage.ts';
import { Run } from './run.ts';
import { writeStderr } from './terminal.ts';
import { withLockedStore } from './use-store.ts';

export interface BuildFlags extends ReadingFlags, OutputFlags {
  readonly output: string;
  readonly watch?: string;
}

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  if (flags.watch !== undefined && flags.store === undefined)
    throw new ExitError(EXIT.misuse, '--watch requires --store');
  if (flags.changesOnly && flags.store === undefined)
    throw new ExitError(EXIT.misuse, '--changes-only requires --store');
  const run = await Run.start('build', inputs, flags);
  return OutputFolder.use(flags.output, (output) =>
    flags.store === undefined
      ? buildWithoutStore(output, run, flags)
      : withLockedStore(flags.store, (path) => buildWithStore(output, path, run, flags)),
  );
}

/** Builds without a store; only the output folder is kept. */
async function buildWithoutStore(output: OutputFolder, run: Run, flags: BuildFlags): Promise<ExitCode> {
  return withInMemoryTables(async (tables) => {
    const outcomes = flags.pageText === 'full' ? run.outcomesToStore() : run.outcomes();
    return writeWithoutStore(output, await joinOutcomes(outcomes, tables, run.settings), run, flags);
  });
}

async function buildWithStore(output: OutputFolder, path: string, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const watch = flags.watch === undefined ? null : await readWatchOption(flags.watch, run.settings.limits);
  run.warn(watch?.problems ?? []);
  const changes = new ChangeReport(!existsSync(path));
  const store = await Store.open(path, run.settings);
  try {
    if (store.journalIsForeign) {
      const message = 'an interrupted run used other rules or settings; its articles are read again';
      run.warn([{ code: 'journal-unusable', path, article: null, offset: null, message }]);
    }
    for await (const _ of run.outcomes(store));
    reportReadAgain(store, flags);
    run.warn(store.notReadAgain);
    await run.throwIfNothingRead();
    const context = { output, run, flags, storeUpdate: { store, changes } };
    const code = await finish(await stageStore(context, watch?.entries ?? null), context);
    await store.finish();
    const isIncomplete = (watch?.invalid ?? 0) > 0 || store.notReadAgain.length > 0;
    return code === EXIT.done && isIncomplete ? EXIT.incomplete : code;
  } finally {
    await store.discard();
  }
}

function reportReadAgain({ counts: { readAgain, judgedAgain } }: Store, { quiet }: BuildFlags): void {
  if (readAgain > 0) writeStderr(`${plural(readAgain, 'article')} read again with the current rules`);
  if (judgedAgain > 0 && !quiet)
    writeStderr(`${plural(judgedAgain, 'article')} re-evaluated with the current settings`);
}

/** Stages the output of a store, or only an empty list of changes if the output of the last run is up to date. */
async function stageStore(
  { output, run, flags, storeUpdate: { store, changes } }: BuildContext<StoreUpdate>,
  watch: readonly WatchEntry[] | null,
): Promise<StagedOutput> {
  const last = store.lastWritten;
  if (last?.manner === outputOptionsText(flags) && (await isUpToDate(last, output))) {
    const files = [...(await unchangedFiles(last, output)), await stageChanges(output, changes, noChanges())];
    return { files, written: last };
  }
  const collection = await store.join();
  await run.throwIfStopped();
  const lastFiles = await store.lastFiles(outputOptionsText(flags));
  const { files, written, lines } = await stageCollection(output, collection, flags, lastFiles);
  const changed = await stageChanges(output, changes, collection.changes(watch));
  return { files: [...files, changed], written, commitStore: await store.stage(collection, written, lines) };
}

async function* noChanges(): AsyncGenerator<Change> {}
