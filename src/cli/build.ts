/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { join, resolve } from 'node:path';
import { build as buildCollection, buildShelf, openShelf, saveShelf } from '../pipeline.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/lines.ts';
import { reprints } from '../write/reprints.ts';
import { countsOf, summary, type WrittenFile } from '../write/summary.ts';
import { accountText } from './account.ts';
import type { ExitCode } from './exit.ts';
import { Staging } from './files.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';

export async function build(
  inputs: readonly string[],
  flags: ReadingFlags & { readonly output: string; readonly store?: string },
): Promise<ExitCode> {
  const run = await Run.start('build', inputs, flags);
  const shelf = flags.store === undefined ? null : await openShelf(resolve(flags.store), run.settings);
  const collection = await (shelf
    ? buildShelf(run.outcomes(shelf), shelf, run.settings)
    : buildCollection(run.outcomes(), run.settings));
  const { graph, quotations, corrections } = collection;
  await run.refuseNothing();
  run.remarkUnmatched(corrections);

  const files: WrittenFile[] = [];
  const staging = new Staging();
  const stage = async (name: string, about: string, chunks: Iterable<string>) => {
    const path = join(flags.output, name);
    files.push({ path, about, bytes: await staging.write(path, chunks) });
  };
  await stage('graph.json', 'the attribution graph, for networkx or d3', graphJson(graph));
  await stage('quotations.ndjson', 'one quotation a line', jsonLines(quotations));
  await stage('quotations.csv', 'the same for a spreadsheet', quotationsCsv(quotations));
  const account = run.account({ found: countsOf(graph, reprints(graph, quotations).length) });
  await stage('run.json', 'what became of each input', [accountText(account)]);
  if (shelf) await saveShelf(shelf, collection);
  await staging.commit();
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
