/** `quotegraph explain`: prints an article with its quotations marked, and the evidence for each. */

import { passesFilter } from '../article/output-filter.ts';
import { speakersIn } from '../pipeline.ts';
import type { ArticleRecord } from '../schema.ts';
import { explanation } from '../write/explain.ts';
import { jsonLine } from '../write/lines.ts';
import { speakersExplained } from '../write/speakers.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { styleFor, writeStdout } from './terminal.ts';

export async function explain(input: string, flags: ReadingFlags): Promise<ExitCode> {
  const run = await Run.start('explain', [input], flags);
  const look = styleFor(process.stdout);
  const records: ArticleRecord[] = [];
  for await (const { record, article } of run.outcomesInFull()) {
    if (record) records.push(record);
    if (flags.json && record) await writeStdout([jsonLine(record)]);
    else if (article) await writeStdout([explanation(article, (one) => passesFilter(one, run.settings), look), '\n']);
  }
  await run.throwIfNothingRead();
  if (!flags.json) await writeStdout([speakersExplained(await speakersIn(records, run.settings), look)]);
  run.warnUnmatched();
  await run.writeSummary(run.report());
  return run.exitCode();
}
