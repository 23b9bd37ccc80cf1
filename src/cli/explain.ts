/** `quotegraph explain`: an article with every quotation in its place and the evidence for it. */

import { passesFilter } from '../article/output-filter.ts';
import { speakersIn } from '../pipeline.ts';
import type { ArticleRecord } from '../schema.ts';
import { explanation } from '../write/explain.ts';
import { jsonLine } from '../write/lines.ts';
import { speakersExplained } from '../write/speakers.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { colorsFor, print, widthOf } from './terminal.ts';

export async function explain(input: string, flags: ReadingFlags): Promise<ExitCode> {
  const run = await Run.start('explain', [input], flags);
  const look = { colors: colorsFor(process.stdout), width: widthOf(process.stdout) };
  const records: ArticleRecord[] = [];
  for await (const { record, article } of run.fullOutcomes()) {
    if (record) records.push(record);
    if (flags.json && record) await print([jsonLine(record)]);
    else if (article) await print([explanation(article, (one) => passesFilter(one, run.settings), look), '\n']);
  }
  await run.refuseNothing();
  if (!flags.json) await print([speakersExplained(speakersIn(records, run.settings), look)]);
  run.remarkUnmatched();
  await run.writeSummary(run.account());
  return run.exitCode();
}
