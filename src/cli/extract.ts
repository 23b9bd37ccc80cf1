/** `quotegraph extract`: prints one JSON line per article, in input order, or each article as it is read. */

import { jsonLine } from '../write/lines.ts';
import { plural } from '../write/printable.ts';
import type { ExitCode } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';
import { styleFor, writeStderr, writeStdout } from './terminal.ts';

export type ExtractFlags = ReadingFlags & { readonly text?: boolean };

/** Writes each article as it is read instead of its quotations. */
async function writeTexts(run: Run): Promise<void> {
  const { articleAsRead } = await import('../write/article-text.ts');
  const look = styleFor(process.stdout);
  for await (const { article } of run.outcomesInFull())
    if (article) await writeStdout([articleAsRead(article, look), '\n']);
}

async function writeRecords(run: Run): Promise<void> {
  for await (const { record } of run.outcomes()) if (record) await writeStdout([jsonLine(record)]);
}

export async function extract(inputs: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const run = await Run.start('extract', inputs, flags);
  await (flags.text ? writeTexts(run) : writeRecords(run));
  await run.throwIfNothingRead();
  run.warnUnmatched();
  const { quotations, counts } = run.counters;
  await run.writeSummary(run.report({ quotations }));
  if (!flags.quiet) writeStderr(`${plural(counts.ok, 'article')}, ${plural(quotations, 'quotation')}`);
  return run.exitCode();
}
