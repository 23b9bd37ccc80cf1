/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { join } from 'node:path';
import { type CollectionInPieces, emptyShelf, joinAll } from '../pipeline.ts';
import { Store } from '../store.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/lines.ts';
import { reprints } from '../write/reprints.ts';
import { SHOWN_UTTERANCES, summary, type WrittenFile } from '../write/summary.ts';
import type { ExitCode } from './exit.ts';
import { type Chunks, OutputFolder } from './files.ts';
import type { ReadingFlags } from './options.ts';
import { accountText, Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';
import { useStore } from './use-store.ts';

type BuildFlags = ReadingFlags & { readonly output: string };

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
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
  const store = await Store.open(path, run.settings);
  try {
    if (store.journalIsForeign) {
      const message = 'what a run that did not end has read was read with other rules or settings, and is read again';
      run.remark([{ code: 'journal-unusable', path, article: null, offset: null, message }]);
    }
    for await (const _ of run.outcomes(store));
    return await writeAll(output, await store.join(), run, flags, store);
  } finally {
    await store.discard();
  }
}

async function writeAll(
  output: OutputFolder,
  collection: CollectionInPieces,
  run: Run,
  flags: BuildFlags,
  store: Store | null,
): Promise<ExitCode> {
  const { counts } = collection;
  await run.refuseStopped();
  await run.refuseNothing();
  run.remarkUnmatched(collection.corrections);

  const account = run.account({ found: counts });
  const files = await stageFiles(output, collection, account);
  const excerpt = await collection.mostPrinted(SHOWN_UTTERANCES);
  await output.commit(await store?.stage(collection));
  await store?.finish();
  await run.writeSummary(account);

  if (flags.json) await print([accountText(account)]);
  if (!flags.quiet) {
    const look = { colors: colorsFor(process.stderr), width: widthOf(process.stderr) };
    tell(summary(counts, reprints(excerpt.graph, excerpt.quotations), files, look));
    const { skipped, failed } = run.tally.counts;
    const { length } = run.tally.problems;
    if (length > 0)
      tell(`${skipped} skipped, ${failed} failed, ${length} remarks in all: see ${join(flags.output, 'run.json')}`);
  }
  return run.exitCode();
}

/** Writes every file of an output folder beside its place. */
export async function stageFiles(
  output: OutputFolder,
  { graph, quotations }: CollectionInPieces,
  account: Readonly<Record<string, unknown>>,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  const stage = async (name: string, about: string, chunks: Chunks) => {
    files.push({ path: join(output.path, name), about, bytes: await output.write(name, chunks) });
  };
  await stage('graph.json', 'the attribution graph, for networkx or d3', graphJson(graph));
  await stage('quotations.ndjson', 'one quotation a line', jsonLines(quotations()));
  await stage('quotations.csv', 'the same for a spreadsheet', quotationsCsv(quotations()));
  await stage('run.json', 'what became of each input', [accountText(account)]);
  return files;
}
