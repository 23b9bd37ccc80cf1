/** `quotegraph build`: reads articles, writes the output folder and prints a summary. */
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
import { reprints } from '../write/reprints.ts';
import { SHOWN_UTTERANCES, summary, type WrittenFile } from '../write/summary.ts';
import { ChangeReport } from './change-report.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { type Chunks, type Contents, OutputFolder } from './files.ts';
import { readWatchOption } from './input-lists.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { runReport } from './run-report.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';
import { useStore } from './use-store.ts';

export interface BuildFlags extends ReadingFlags, PageFlags {
  readonly output: string;
  readonly watch?: string;
  readonly changesOnly?: true;
}

/** Which output files are written, and how. */
type Manner = PageFlags & Pick<BuildFlags, 'changesOnly'>;

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  if (flags.watch !== undefined && flags.store === undefined)
    throw new ExitError(EXIT.misuse, '--watch requires --store');
  if (flags.changesOnly && flags.store === undefined)
    throw new ExitError(EXIT.misuse, '--changes-only requires --store');
  const run = await Run.start('build', inputs, flags);
  return OutputFolder.use(flags.output, (output) =>
    flags.store === undefined
      ? buildOnce(output, run, flags)
      : useStore(flags.store, (path) => buildOnto(output, path, run, flags)),
  );
}

/** Builds without a store; only the output folder is kept. */
async function buildOnce(output: OutputFolder, run: Run, flags: BuildFlags): Promise<ExitCode> {
  return withInMemoryTables(async (tables) => {
    const outcomes = flags.pageText === 'full' ? run.keptOutcomes() : run.outcomes();
    return writeOnce(output, await joinOutcomes(outcomes, tables, run.settings), run, flags);
  });
}

/** Writes the output of a collection without a store, unless the run was stopped or found nothing. */
export async function writeOnce(
  output: OutputFolder,
  collection: CollectionStream,
  run: Run,
  flags: BuildFlags,
): Promise<ExitCode> {
  await run.refuseStopped();
  await run.refuseNothing();
  const { files, written } = await stageCollection(output, collection, flags);
  return finish(output, written, files, run, flags);
}

async function buildOnto(output: OutputFolder, path: string, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const watch = flags.watch === undefined ? null : await readWatchOption(flags.watch, run.settings.limits);
  run.remark(watch?.problems ?? []);
  const store = await Store.open(path, run.settings);
  try {
    if (store.journalIsForeign) {
      const message = 'an interrupted run used other rules or settings; its articles are read again';
      run.remark([{ code: 'journal-unusable', path, article: null, offset: null, message }]);
    }
    for await (const _ of run.outcomes(store));
    tellReadAgain(store, flags);
    run.remark(store.notReadAgain);
    const code = await addNight(output, { store, path, watch: watch?.entries ?? null }, run, flags);
    await store.finish();
    const isIncomplete = (watch?.invalid ?? 0) > 0 || store.notReadAgain.length > 0;
    return code === EXIT.done && isIncomplete ? EXIT.incomplete : code;
  } finally {
    await store.discard();
  }
}

function tellReadAgain({ account: { readAgain, judgedAgain } }: Store, { quiet }: BuildFlags): void {
  if (readAgain > 0) tell(`${plural(readAgain, 'article')} read again with the current rules`);
  if (judgedAgain > 0 && !quiet) tell(`${plural(judgedAgain, 'article')} re-evaluated with the current settings`);
}

/** The store that a run updates, and its watch list. */
interface Night {
  readonly store: Store;
  readonly path: string;
  readonly watch: readonly WatchEntry[] | null;
}

async function addNight(
  output: OutputFolder,
  { store, path, watch }: Night,
  run: Run,
  flags: BuildFlags,
): Promise<ExitCode> {
  await run.refuseNothing();
  const last = store.lastWritten;
  const news = new ChangeReport(!existsSync(path));
  if (last?.manner === mannerOf(flags) && (await isAllThere(last, output))) {
    const files = [...(await filesOf(last, output)), await stageNews(output, news, nothing())];
    return finish(output, last, files, run, flags, { news, store });
  }
  const collection = await store.join();
  await run.refuseStopped();
  const { files, written } = await stageCollection(output, collection, flags);
  files.push(await stageNews(output, news, collection.changes(watch)));
  const place = await store.stage(collection, written);
  return finish(output, written, files, run, flags, { news, store, place });
}

async function* nothing(): AsyncGenerator<Change> {}

export const NEWS = 'changes.ndjson';

const stageNews = (output: OutputFolder, news: ChangeReport, changes: AsyncIterable<Change>): Promise<WrittenFile> =>
  stage(output, NEWS, 'changes in the store, one per line', news.lines(changes));

async function isAllThere({ files }: LastOutput, { path }: OutputFolder): Promise<boolean> {
  for (const [name, digest] of Object.entries(files)) {
    const found = await digestOf(join(path, name)).catch(() => null);
    if (found !== digest) return false;
  }
  return true;
}

/** Output files that are already up to date. */
const filesOf = ({ files }: LastOutput, { path }: OutputFolder): Promise<WrittenFile[]> =>
  Promise.all(
    Object.keys(files).map(async (name) => {
      const place = join(path, name);
      return { path: place, about: ABOUT.get(name) ?? '', bytes: (await stat(place)).size };
    }),
  );

const ABOUT: ReadonlyMap<string, string> = new Map([
  ['report.html', 'who said what and who printed it; open it in a browser'],
  ['graph.json', 'the attribution graph, for networkx or d3'],
  ['quotations.ndjson', 'one quotation per line'],
  ['quotations.csv', 'the quotations as a spreadsheet'],
]);

/** Writes an output file under a temporary name next to its final path. */
async function stage(output: OutputFolder, name: string, about: string, chunks: Chunks): Promise<StagedFile> {
  return { path: join(output.path, name), about, ...(await output.write(name, chunks)) };
}

type StagedFile = WrittenFile & Contents;

const mannerOf = ({ pageText, pageReader, changesOnly }: Manner): string =>
  JSON.stringify({ pageText, pageReader, changesOnly });

/** Writes the files of a collection; with --changes-only, deletes those of an earlier run. */
export async function stageCollection(
  output: OutputFolder,
  collection: CollectionStream,
  flags: Manner,
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
    const file = await stage(output, name, ABOUT.get(name) ?? '', write());
    files.push(file);
    digests[name] = file.digest;
  }
  const excerpt = await collection.mostPrinted(SHOWN_UTTERANCES);
  return { files, written: { files: digests, manner: mannerOf(flags), counts, excerpt, corrections, doubts } };
}

/** Writes the result for each input. */
export const stageAccount = (output: OutputFolder, account: Readonly<Record<string, unknown>>): Promise<WrittenFile> =>
  stage(output, 'run.json', 'the result of each input', [runReport(account)]);

/** Moves staged files into place and prints the summary. */
async function finish(
  output: OutputFolder,
  { counts, excerpt, corrections, doubts }: LastOutput,
  files: readonly WrittenFile[],
  run: Run,
  flags: BuildFlags,
  night?: { readonly news: ChangeReport; readonly store: Store; readonly place?: () => Promise<void> },
): Promise<ExitCode> {
  run.remarkUnmatched(corrections);
  run.remarkDoubts(doubts);
  const account = run.account({
    found: counts,
    ...(night ? { store: night.store.account, changes: night.news.counts } : {}),
  });
  const all = [...files, await stageAccount(output, account)];
  await output.commit(night?.place);
  await run.writeSummary(account);

  if (flags.json) await print([runReport(account)]);
  if (!flags.quiet) {
    const look = { colors: colorsFor(process.stderr), width: widthOf(process.stderr) };
    tell(summary(counts, reprints(excerpt.graph, excerpt.quotations), all, look));
    const noPage = flags.changesOnly ? null : pageSizeProblem(counts.quotations);
    if (noPage) tell(`report.html is empty: ${noPage}`);
    if (night) tell(changeSummaryText(night.news, night.news.isFirst, look));
    const { skipped, failed } = run.tally.counts;
    const { length } = run.tally.problems;
    if (length > 0)
      tell(
        `${skipped} skipped, ${failed} failed, ${plural(length, 'problem')} in total: see ${join(output.path, 'run.json')}`,
      );
  }
  return run.exitCode();
}
