/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { join, resolve } from 'node:path';
import { type CollectionInPieces, emptyShelf, joinAll } from '../pipeline.ts';
import { Store } from '../store.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/lines.ts';
import { reprints } from '../write/reprints.ts';
import { SHOWN_UTTERANCES, summary, type WrittenFile } from '../write/summary.ts';
import type { ExitCode } from './exit.ts';
import { type Chunks, Staging } from './files.ts';
import type { ReadingFlags } from './options.ts';
import { accountText, Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';

type BuildFlags = ReadingFlags & { readonly output: string };

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  const run = await Run.start('build', inputs, flags);
  return flags.store === undefined
    ? buildOnce(run, flags)
    : buildOnto(await Store.open(resolve(flags.store), run.settings), run, flags);
}

/** Nothing is left but the output. */
async function buildOnce(run: Run, flags: BuildFlags): Promise<ExitCode> {
  const shelf = await emptyShelf();
  try {
    return await writeAll(await joinAll(run.outcomes(), shelf, run.settings), run, flags, null);
  } finally {
    shelf.engine.close();
  }
}

async function buildOnto(store: Store, run: Run, flags: BuildFlags): Promise<ExitCode> {
  try {
    for await (const _ of run.outcomes(store));
    return await writeAll(await store.join(), run, flags, store);
  } catch (error) {
    await store.discard();
    throw error;
  }
}

async function writeAll(
  collection: CollectionInPieces,
  run: Run,
  flags: BuildFlags,
  store: Store | null,
): Promise<ExitCode> {
  const { graph, counts } = collection;
  await run.refuseStopped();
  await run.refuseNothing();
  run.remarkUnmatched(collection.corrections);

  const files: WrittenFile[] = [];
  const staging = new Staging();
  const stage = async (name: string, about: string, chunks: Chunks) => {
    const path = join(flags.output, name);
    files.push({ path, about, bytes: await staging.write(path, chunks) });
  };
  await stage('graph.json', 'the attribution graph, for networkx or d3', graphJson(graph));
  await stage('quotations.ndjson', 'one quotation a line', jsonLines(collection.quotations()));
  await stage('quotations.csv', 'the same for a spreadsheet', quotationsCsv(collection.quotations()));
  const excerpt = await collection.mostPrinted(SHOWN_UTTERANCES);
  const account = run.account({ found: counts });
  await stage('run.json', 'what became of each input', [accountText(account)]);
  await store?.commit(collection);
  await staging.commit();
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
