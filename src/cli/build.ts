/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { join } from 'node:path';
import {
  build as buildCollection,
  buildShelf,
  type Collection,
  openShelf,
  type Shelf,
  stageShelf,
} from '../pipeline.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/lines.ts';
import { reprints } from '../write/reprints.ts';
import { countsOf, summary, type WrittenFile } from '../write/summary.ts';
import type { ExitCode } from './exit.ts';
import { OutputFolder } from './files.ts';
import type { ReadingFlags } from './options.ts';
import { accountText, Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';
import { useStore } from './use-store.ts';

interface BuildFlags extends ReadingFlags {
  readonly output: string;
  readonly store?: string;
}

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  const run = await Run.start('build', inputs, flags);
  return OutputFolder.use(flags.output, (output) =>
    flags.store === undefined
      ? buildInto(output, null, run, flags)
      : useStore(flags.store, (path) => buildOnto(output, path, run, flags)),
  );
}

async function buildOnto(output: OutputFolder, path: string, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const shelf = await shelfAt(path, run);
  try {
    return await buildInto(output, shelf, run, flags);
  } finally {
    shelf.journal.close();
  }
}

async function shelfAt(path: string, run: Run): Promise<Shelf> {
  const shelf = await openShelf(path, run.settings);
  if (shelf.journal.wasForeign) {
    const message = 'what a run that did not end has read was read with other rules or settings, and is read again';
    run.remark([{ code: 'journal-unusable', path, article: null, offset: null, message }]);
  }
  return shelf;
}

async function buildInto(output: OutputFolder, shelf: Shelf | null, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const collection = await (shelf
    ? buildShelf(run.outcomes(shelf), shelf, run.settings)
    : buildCollection(run.outcomes(), run.settings));
  const { graph, quotations, corrections } = collection;
  await run.refuseNothing();
  run.remarkUnmatched(corrections);

  const account = run.account({ found: countsOf(graph, reprints(graph, quotations).length) });
  const files = await stageFiles(output, collection, account);
  const placeStore = shelf && (await stageShelf(shelf, collection));
  await output.commit(placeStore ?? undefined);
  await shelf?.journal.remove();
  await run.writeSummary(account);

  if (flags.json) await print([accountText(account)]);
  if (!flags.quiet) {
    const look = { colors: colorsFor(process.stderr), width: widthOf(process.stderr) };
    tell(summary(graph, quotations, files, look));
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
  { graph, quotations }: Collection,
  account: Readonly<Record<string, unknown>>,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  const stage = async (name: string, about: string, chunks: Iterable<string>) => {
    files.push({ path: join(output.path, name), about, bytes: await output.write(name, chunks) });
  };
  await stage('graph.json', 'the attribution graph, for networkx or d3', graphJson(graph));
  await stage('quotations.ndjson', 'one quotation a line', jsonLines(quotations));
  await stage('quotations.csv', 'the same for a spreadsheet', quotationsCsv(quotations));
  await stage('run.json', 'what became of each input', [accountText(account)]);
  return files;
}
