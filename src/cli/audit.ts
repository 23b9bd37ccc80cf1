/** `quotegraph audit`: who printed these words, and what a draft does to words that others printed. */
import { type AuditedQuotation, auditedIn, auditQuotation, auditText } from '../collection/audit.ts';
import { isStore, lookupIn, openStore } from '../collection/store/index.ts';
import type { Lookup } from '../collection/types.ts';
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

/** What is asked, and what is left to do when it has answered. */
interface Asked {
  readonly prints: Lookup;
  readonly close: () => void;
  readonly code: ExitCode;
}

/** Reading needs most of the program, and a question to a store nothing of it. */
async function openPrints(inputs: readonly string[], flags: ReadingFlags): Promise<Asked> {
  const [first, ...others] = inputs;
  if (first !== undefined && others.length === 0 && (await isStore(first))) {
    const engine = await openStore(first);
    return { prints: lookupIn(engine), close: () => engine.close(), code: EXIT.done };
  }
  const [{ Run }, { emptyShelf, joinAll }] = await Promise.all([import('./run.ts'), import('../pipeline.ts')]);
  const run = await Run.start('audit', inputs, flags);
  const shelf = await emptyShelf();
  const collection = await joinAll(run.outcomes(), shelf, run.settings);
  await run.refuseNothing();
  await collection.keep();
  return { prints: lookupIn(shelf.engine), close: () => shelf.engine.close(), code: run.exitCode() };
}

async function quotationsOf(draft: string, flags: ReadingFlags): Promise<readonly AuditedQuotation[]> {
  const { Run } = await import('./run.ts');
  const run = await Run.start('audit', [draft], flags);
  const quotations: AuditedQuotation[] = [];
  for await (const { status, record } of run.outcomes()) {
    if (status === 'ok' && record) quotations.push(...auditedIn(record));
  }
  await run.refuseNothing();
  return quotations;
}

async function* answersOf(prints: Lookup, flags: AuditFlags): AsyncGenerator<AuditAnswer> {
  if (flags.text !== undefined) yield await auditText(prints, flags.text);
  if (flags.draft === undefined) return;
  for (const quotation of await quotationsOf(flags.draft, flags)) yield await auditQuotation(prints, quotation);
}

export async function audit(inputs: readonly string[], flags: AuditFlags): Promise<ExitCode> {
  if ((flags.text === undefined) === (flags.draft === undefined)) {
    throw new ExitError(EXIT.misuse, 'audit takes either --text with words or --draft with an article');
  }
  const { prints, close, code } = await openPrints(inputs, flags);
  const look = { colors: colorsFor(process.stdout), width: widthOf(process.stdout) };
  let [answers, hits] = [0, 0];
  try {
    for await (const answer of answersOf(prints, flags)) {
      answers += 1;
      if (flags.failOn && answer[flags.failOn]) hits += 1;
      await print([flags.json ? jsonLine(answer) : answerText(answer, look)]);
    }
  } finally {
    close();
  }
  if (answers === 0 && !flags.quiet) tell('the draft quotes nobody');
  return hits > 0 ? EXIT.found : code;
}
