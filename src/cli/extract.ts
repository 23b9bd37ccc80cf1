/** `quotegraph extract`: one JSON line per article on standard output, in input order. */
import { jsonLine } from '../write/lines.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { print, tell } from './terminal.ts';

export async function extract(inputs: readonly string[], flags: ReadingFlags): Promise<ExitCode> {
  const run = await Run.start('extract', inputs, flags);
  for await (const { record } of run.outcomes()) {
    if (record) await print([jsonLine(record)]);
  }
  await run.refuseNothing();
  run.remarkUnmatched();
  const { quotations, counts } = run.tally;
  await run.writeSummary(run.account({ quotations }));
  if (!flags.quiet) tell(`${counts.ok} articles, ${quotations} quotations`);
  return run.exitCode();
}
