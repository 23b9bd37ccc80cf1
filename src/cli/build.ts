/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changesOnto } from '../collection/index.ts';
import { type CollectionInPieces, emptyShelf, joinAll } from '../pipeline.ts';
import type { WatchEntry } from '../schema.ts';
import { Store } from '../store.ts';
import { newsText } from '../write/changes.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/lines.ts';
import { reprints } from '../write/reprints.ts';
import { SHOWN_UTTERANCES, summary, type WrittenFile } from '../write/summary.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { type Chunks, OutputFolder } from './files.ts';
import { givenWatch } from './given-watch.ts';
import { NewsGatherer } from './news.ts';
import type { ReadingFlags } from './options.ts';
import { accountText, Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';
import { useStore } from './use-store.ts';

export interface BuildFlags extends ReadingFlags {
  readonly output: string;
  readonly watch?: string;
}

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  if (flags.watch !== undefined && flags.store === undefined)
    throw new ExitError(EXIT.misuse, '--watch asks what is new in a store: it takes --store, too');
  const run = await Run.start('build', inputs, flags);
  return OutputFolder.use(flags.output, (output) =>
    flags.store === undefined
      ? buildOnce(output, run, flags)
      : useStore(flags.store, (path) => buildOnto(output, path, run, flags)),
  );
}

/** Nothing is left but the output. */
async function buildOnce(output: OutputFolder, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const shelf = await emptyShelf();
  try {
    return await writeAll(output, await joinAll(run.outcomes(), shelf, run.settings), run, flags, null);
  } finally {
    shelf.engine.close();
  }
}

async function buildOnto(output: OutputFolder, path: string, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const watch = await givenWatch(flags.watch, run.settings.limits);
  run.remark(watch.problems);
  const store = await Store.open(path, run.settings);
  try {
    if (store.journalIsForeign) {
      const message = 'what a run that did not end has read was read with other rules or settings, and is read again';
      run.remark([{ code: 'journal-unusable', path, article: null, offset: null, message }]);
    }
    for await (const _ of run.outcomes(store));
    const night = { store, path, watch: watch.entries, isFirst: !existsSync(path) };
    const code = await writeAll(output, await store.join(), run, flags, night);
    return code === EXIT.done && watch.refused > 0 ? EXIT.incomplete : code;
  } finally {
    await store.discard();
  }
}

/** The store that a run adds to, and what somebody wants to be told of. */
interface Night {
  readonly store: Store;
  readonly path: string;
  readonly watch: readonly WatchEntry[] | null;
  readonly isFirst: boolean;
}

async function writeAll(
  output: OutputFolder,
  collection: CollectionInPieces,
  run: Run,
  flags: BuildFlags,
  night: Night | null,
): Promise<ExitCode> {
  const { counts } = collection;
  await run.refuseStopped();
  await run.refuseNothing();
  run.remarkUnmatched(collection.corrections);

  const files = await stageFiles(output, collection);
  const news = night && new NewsGatherer();
  if (news) {
    const changes = changesOnto(night.path, collection, night.watch);
    files.push(
      await stage(output, 'changes.ndjson', 'what is new in the store, one change a line', news.lines(changes)),
    );
  }
  const account = run.account({ found: counts, ...night?.store.account, ...(news ? { changes: news.counts } : {}) });
  files.push(await stageAccount(output, account));
  const excerpt = await collection.mostPrinted(SHOWN_UTTERANCES);
  await output.commit(await night?.store.stage(collection));
  await night?.store.finish();
  await run.writeSummary(account);

  if (flags.json) await print([accountText(account)]);
  if (!flags.quiet) {
    const look = { colors: colorsFor(process.stderr), width: widthOf(process.stderr) };
    tell(summary(counts, reprints(excerpt.graph, excerpt.quotations), files, look));
    if (news) tell(newsText(news, night.isFirst, look));
    const { skipped, failed } = run.tally.counts;
    const { length } = run.tally.problems;
    if (length > 0)
      tell(`${skipped} skipped, ${failed} failed, ${length} remarks in all: see ${join(flags.output, 'run.json')}`);
  }
  return run.exitCode();
}

/** Writes a file of an output folder beside its place. */
async function stage(output: OutputFolder, name: string, about: string, chunks: Chunks): Promise<WrittenFile> {
  return { path: join(output.path, name), about, bytes: await output.write(name, chunks) };
}

/** Writes what a collection says. */
export async function stageFiles(
  output: OutputFolder,
  { graph, quotations }: CollectionInPieces,
): Promise<WrittenFile[]> {
  return [
    await stage(output, 'graph.json', 'the attribution graph, for networkx or d3', graphJson(graph)),
    await stage(output, 'quotations.ndjson', 'one quotation a line', jsonLines(quotations())),
    await stage(output, 'quotations.csv', 'the same for a spreadsheet', quotationsCsv(quotations())),
  ];
}

/** Writes what became of each input. */
export const stageAccount = (output: OutputFolder, account: Readonly<Record<string, unknown>>): Promise<WrittenFile> =>
  stage(output, 'run.json', 'what became of each input', [accountText(account)]);
