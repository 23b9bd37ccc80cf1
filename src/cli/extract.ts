/** `quotegraph extract`: prints one JSON line per article, in input order. */
import { plural } from '../write/layout.ts';
import { jsonLine } from '../write/lines.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { writeStderr, writeStdout } from './terminal.ts';

export async function extract(inputs: readonly string[], flags: ReadingFlags): Promise<ExitCode> {
  const run = await Run.start('extract', inputs, flags);
  for await (const { record } of run.outcomes()) {
    if (record) await writeStdout([jsonLine(record)]);
  }
  await run.throwIfNothingRead();
  run.warnUnmatched();
  const { quotations, counts } = run.counters;
  await run.writeSummary(run.report({ quotations }));
  if (!flags.quiet) writeStderr(`${plural(counts.ok, 'article')}, ${plural(quotations, 'quotation')}`);
  return run.exitCode();
}
