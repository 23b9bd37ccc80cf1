/** The end of a build: moves the staged files into place, and prints the summary. */
import { join } from 'node:path';
import { PAGE_FILE, RUN_REPORT_FILE } from '../file-names.ts';
import type { CollectionStream } from '../pipeline.ts';
import { pageSizeProblem } from '../report/report-html.ts';
import type { LastOutput, Store } from '../store/store.ts';
import { changeSummaryText } from '../write/changes.ts';
import { plural, printable } from '../write/printable.ts';
import { summary, type WrittenFile } from '../write/summary/index.ts';
import type { ChangeReport } from './change-report.ts';
import type { ExitCode } from './exit.ts';
import type { ReportFlags } from './options.ts';
import type { OutputFolder } from './output-folder.ts';
import { type OutputFlags, stageCollection, stageRunReport } from './output-stage.ts';
import type { Run } from './run.ts';
import { runReport } from './run-report.ts';
import { styleFor, writeResult, writeStderr } from './terminal.ts';

export interface StoreUpdate {
  readonly store: Store;
  readonly changes: ChangeReport;
}

export interface BuildContext<Update = StoreUpdate | null> {
  readonly output: OutputFolder;
  readonly run: Run;
  readonly flags: ReportFlags & OutputFlags;
  readonly storeUpdate: Update;
}

/** Files ready to be moved into place; `commitStore` then does so with the store. */
export interface StagedOutput {
  readonly files: readonly WrittenFile[];
  readonly written: LastOutput;
  readonly commitStore?: () => Promise<void>;
}

/** Writes the output of a collection without a store, unless the run was stopped or found nothing. */
export async function writeWithoutStore(
  output: OutputFolder,
  collection: CollectionStream,
  run: Run,
  flags: ReportFlags & OutputFlags,
): Promise<ExitCode> {
  await run.throwIfStopped();
  await run.throwIfNothingRead();
  return finish(await stageCollection(output, collection, flags), { output, run, flags, storeUpdate: null });
}

/** Moves staged files into place and prints the summary. */
export async function finish(
  { files, written: { counts, overview, corrections, doubts }, commitStore }: StagedOutput,
  { output, run, flags, storeUpdate }: BuildContext,
): Promise<ExitCode> {
  run.warnUnmatched(corrections);
  run.warnAmbiguous(doubts);
  const report = run.report({
    found: counts,
    ...(storeUpdate ? { store: storeUpdate.store.counts, changes: storeUpdate.changes.counts } : {}),
  });
  const all = [...files, await stageRunReport(output, report)];
  await output.commit(commitStore);
  await run.writeSummary(report);

  await writeResult(
    flags,
    () => runReport(report),
    () => resultText({ counts, overview }, all, storeUpdate?.changes ?? null),
  );
  if (!flags.quiet) warnOfOmissions(run, output, flags.changesOnly ? null : pageSizeProblem(counts.quotations));
  return run.exitCode();
}

function resultText(
  { counts, overview }: Pick<LastOutput, 'counts' | 'overview'>,
  files: readonly WrittenFile[],
  changes: ChangeReport | null,
): string {
  const look = styleFor(process.stdout);
  const text = summary(counts, overview, files, look);
  return changes ? `${text}\n${changeSummaryText(changes, changes.isFirst, look)}` : text;
}

function warnOfOmissions({ counters }: Run, output: OutputFolder, noPage: string | null): void {
  if (noPage) writeStderr(`${PAGE_FILE} is empty: ${noPage}`);
  if (counters.problems.length === 0) return;
  const { skipped, failed } = counters.counts;
  const problems = plural(counters.problems.length, 'problem');
  writeStderr(
    `${skipped} skipped, ${failed} failed, ${problems} in total: see ${printable(join(output.path, RUN_REPORT_FILE))}`,
  );
}
