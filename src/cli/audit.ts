/** `quotegraph audit`: who printed these words, and what a draft does to words that others printed. */
import { type AuditedQuotation, auditQuotation, auditText, isStore, openStore } from '../collection/audit.ts';
import type { Engine } from '../collection/store/index.ts';
import type { AuditAnswer } from '../schema.ts';
import { answerText } from '../write/audit.ts';
import { jsonLine } from '../write/lines.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';

export interface AuditFlags extends ReadingFlags {
  readonly text?: string;
  readonly draft?: string;
  readonly failOn?: 'reused' | 'altered' | 'disputed';
}

/** Reading needs most of the program, and a question to a store nothing of it. */
async function engineOf(inputs: readonly string[], flags: ReadingFlags): Promise<{ engine: Engine; code: ExitCode }> {
  const [first, ...others] = inputs;
  if (first !== undefined && others.length === 0 && (await isStore(first))) {
    return { engine: await openStore(first), code: EXIT.done };
  }
  const [{ Run }, { emptyShelf, joinAll }] = await Promise.all([import('./run.ts'), import('../pipeline.ts')]);
  const run = await Run.start('audit', inputs, flags);
  const shelf = await emptyShelf();
  const collection = await joinAll(run.outcomes(), shelf, run.settings);
  await run.refuseNothing();
  await collection.keep();
  return { engine: shelf.engine, code: run.exitCode() };
}

async function quotationsOf(draft: string, flags: ReadingFlags): Promise<readonly AuditedQuotation[]> {
  const { Run } = await import('./run.ts');
  const run = await Run.start('audit', [draft], flags);
  const quotations: AuditedQuotation[] = [];
  for await (const { status, record } of run.outcomes()) {
    if (status !== 'ok' || !record) continue;
    // What stands within another's words is looked up with them.
    const outer = record.quotes.filter(({ nestedIn }) => nestedIn === null);
    quotations.push(...outer.map((quote) => ({ ...quote, article: record.id, date: record.date })));
  }
  await run.refuseNothing();
  return quotations;
}

async function* answersOf(engine: Engine, flags: AuditFlags): AsyncGenerator<AuditAnswer> {
  if (flags.text !== undefined) yield await auditText(engine, flags.text);
  if (flags.draft === undefined) return;
  for (const quotation of await quotationsOf(flags.draft, flags)) yield await auditQuotation(engine, quotation);
}

export async function audit(inputs: readonly string[], flags: AuditFlags): Promise<ExitCode> {
  if ((flags.text === undefined) === (flags.draft === undefined)) {
    throw new ExitError(EXIT.misuse, 'audit takes either --text with words or --draft with an article');
  }
  const { engine, code } = await engineOf(inputs, flags);
  const look = { colors: colorsFor(process.stdout), width: widthOf(process.stdout) };
  let [answers, hits] = [0, 0];
  try {
    for await (const answer of answersOf(engine, flags)) {
      answers += 1;
      if (flags.failOn && answer[flags.failOn]) hits += 1;
      await print([flags.json ? jsonLine(answer) : answerText(answer, look)]);
    }
  } finally {
    engine.close();
  }
  if (answers === 0 && !flags.quiet) tell('the draft quotes nobody');
  return hits > 0 ? EXIT.found : code;
}
