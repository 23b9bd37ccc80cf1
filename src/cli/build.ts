/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { join, resolve } from 'node:path';
import { build as buildCollection, buildShelf, openShelf, saveShelf } from '../pipeline.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/lines.ts';
import type { PageText } from '../write/report/data.ts';
import { report } from '../write/report/report.ts';
import { reprints } from '../write/reprints.ts';
import { countsOf, summary, type WrittenFile } from '../write/summary.ts';
import type { ExitCode } from './exit.ts';
import { Staging } from './files.ts';
import type { ReadingFlags } from './options.ts';
import { type PageReader, PageTexts, pageReader, pageTemplate } from './page.ts';
import { accountText, Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';

export interface BuildFlags extends ReadingFlags {
  readonly output: string;
  readonly store?: string;
  readonly pageText: PageText;
  readonly pageReader: PageReader;
}

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  const run = await Run.start('build', inputs, flags);
  const shelf = flags.store === undefined ? null : await openShelf(resolve(flags.store), run.settings);
  const { pageText } = flags;
  const texts = new PageTexts(pageText);
  const collection = await (shelf
    ? buildShelf(texts.of(run.outcomes(shelf)), shelf, run.settings)
    : buildCollection(texts.of(run.outcomes()), run.settings));
  const { graph, quotations, corrections } = collection;
  await run.refuseNothing();
  run.remarkUnmatched(corrections);

  const files: WrittenFile[] = [];
  const staging = new Staging();
  const stage = async (name: string, about: string, chunks: Iterable<string>) => {
    const path = join(flags.output, name);
    files.push({ path, about, bytes: await staging.write(path, chunks) });
  };
  const reader = await pageReader(flags.pageReader);
  const page = report(await pageTemplate(), graph, quotations, { pageText, textOf: texts.textOf, reader });
  await stage('report.html', 'who said what and who printed it; open this in a browser', page);
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
