/** `quotegraph build`: reads articles, writes the output folder, and prints a summary. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withInMemoryTables } from '../collection/index.ts';
import { type CollectionStream, joinOutcomes } from '../pipeline.ts';
import { digestOf } from '../read/digest.ts';
import { type PageFlags, page } from '../report/build-page.ts';
import { pageSizeProblem } from '../report/report-html.ts';
import type { Change, WatchEntry } from '../schema.ts';
import { type LastOutput, Store } from '../store/store.ts';
import { changeSummaryText } from '../write/changes.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { plural } from '../write/layout.ts';
import { jsonLines } from '../write/lines.ts';
import { summary, type WrittenFile } from '../write/summary/index.ts';
import { ChangeReport } from './change-report.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { type Chunks, type FileContents, OutputFolder } from './files.ts';
import { readWatchOption } from './input-lists.ts';
import type { ReadingFlags, ReportFlags } from './options.ts';
import { Run } from './run.ts';
import { runReport } from './run-report.ts';
import { styleFor, writeResult, writeStderr } from './terminal.ts';
import { withLockedStore } from './use-store.ts';

export interface BuildFlags extends ReadingFlags, PageFlags {
  readonly output: string;
  readonly watch?: string;
  readonly changesOnly?: true;
}

/** The options on which the output files depend. */
export type OutputFlags = PageFlags & Pick<BuildFlags, 'changesOnly'>;

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

interface StoreUpdate {
  readonly store: Store;
  readonly changes: ChangeReport;
}

interface BuildContext<Update = StoreUpdate | null> {
  readonly output: OutputFolder;
  readonly run: Run;
  readonly flags: ReportFlags & OutputFlags;
  readonly storeUpdate: Update;
}

/** Files ready to be moved into place; `commitStore` then does so with the store. */
interface StagedOutput {
  readonly files: readonly WrittenFile[];
  readonly written: LastOutput;
  readonly commitStore?: () => Promise<void>;
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
  const { files, written } = await stageCollection(output, collection, flags);
  const changed = await stageChanges(output, changes, collection.changes(watch));
  return { files: [...files, changed], written, commitStore: await store.stage(collection, written) };
}

async function* noChanges(): AsyncGenerator<Change> {}

export const CHANGES_FILE = 'changes.ndjson';

const stageChanges = (
  output: OutputFolder,
  report: ChangeReport,
  changes: AsyncIterable<Change>,
): Promise<WrittenFile> => stage(output, CHANGES_FILE, 'changes in the store, one per line', report.lines(changes));

async function isUpToDate({ files }: LastOutput, { path }: OutputFolder): Promise<boolean> {
  for (const [name, digest] of Object.entries(files)) {
    const found = await digestOf(join(path, name)).catch(() => null);
    if (found !== digest) return false;
  }
  return true;
}

/** Output files that are already up to date. */
const unchangedFiles = ({ files }: LastOutput, { path }: OutputFolder): Promise<WrittenFile[]> =>
  Promise.all(
    Object.keys(files).map(async (name) => {
      const place = join(path, name);
      return { path: place, about: FILE_DESCRIPTIONS.get(name) ?? '', bytes: (await stat(place)).size };
    }),
  );

const FILE_DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ['report.html', 'the page: open it in a browser'],
  ['graph.json', 'the attribution graph, for networkx or d3'],
  ['quotations.ndjson', 'one quotation per line'],
  ['quotations.csv', 'the quotations as a spreadsheet'],
]);

/** Writes an output file under a temporary name next to its final path. */
async function stage(output: OutputFolder, name: string, about: string, chunks: Chunks): Promise<StagedFile> {
  return { path: join(output.path, name), about, ...(await output.write(name, chunks)) };
}

type StagedFile = WrittenFile & FileContents;

/** Increment this when the shape of `LastOutput` changes, so that the output of an older version counts as another one. */
const LAST_OUTPUT_VERSION = 2;

const outputOptionsText = ({ pageText, pageReader, changesOnly }: OutputFlags): string =>
  JSON.stringify({ version: LAST_OUTPUT_VERSION, pageText, pageReader, changesOnly });

/** Writes the files of a collection; with --changes-only, deletes those of an earlier run. */
export async function stageCollection(
  output: OutputFolder,
  collection: CollectionStream,
  flags: OutputFlags,
): Promise<{ files: WrittenFile[]; written: LastOutput }> {
  const { graph, counts, corrections, doubts } = collection;
  const chunks: Readonly<Record<string, () => Chunks>> = {
    'report.html': () => page(collection, flags),
    'graph.json': () => graphJson(graph),
    'quotations.ndjson': () => jsonLines(collection.quotations()),
    'quotations.csv': () => quotationsCsv(collection.cells()),
  };
  const files: WrittenFile[] = [];
  const digests: Record<string, string> = {};
  for (const [name, write] of Object.entries(chunks)) {
    if (flags.changesOnly) {
      output.drop(name);
      continue;
    }
    const file = await stage(output, name, FILE_DESCRIPTIONS.get(name) ?? '', write());
    files.push(file);
    digests[name] = file.digest;
  }
  const overview = await collection.overview();
  return {
    files,
    written: { files: digests, manner: outputOptionsText(flags), counts, overview, corrections, doubts },
  };
}

/** Writes the result for each input. */
export const stageRunReport = (output: OutputFolder, report: Readonly<Record<string, unknown>>): Promise<WrittenFile> =>
  stage(output, 'run.json', 'the result of each input', [runReport(report)]);

/** Moves staged files into place and prints the summary. */
async function finish(
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
  if (noPage) writeStderr(`report.html is empty: ${noPage}`);
  if (counters.problems.length === 0) return;
  const { skipped, failed } = counters.counts;
  const problems = plural(counters.problems.length, 'problem');
  writeStderr(`${skipped} skipped, ${failed} failed, ${problems} in total: see ${join(output.path, 'run.json')}`);
}
