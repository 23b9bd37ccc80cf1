/** `quotegraph audit`: who printed these words, and what a draft does to words that others printed. */
import { type AuditedQuotation, auditQuotation, auditText, quotationsToAudit } from '../collection/audit/audit.ts';
import { lookupInMemory } from '../collection/audit/lookup-in-memory.ts';
import type { PrintLookup } from '../collection/types.ts';
import { isStore, lookupIn, openStore } from '../database/index.ts';
import { isOutputFolder, OutputFolderError, readOutputFolder } from '../read/output-folder.ts';
import type { AuditAnswer, QuotationRecord } from '../schema.ts';
import { DEFAULT_LIMITS } from '../settings.ts';
import { answerText } from '../write/audit.ts';
import { correctionOf, type PrintDecision, presentName } from '../write/correction.ts';
import { jsonLine } from '../write/lines.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';

export interface AuditFlags extends ReadingFlags {
  readonly text?: string;
  readonly draft?: string;
  readonly failOn?: 'reused' | 'altered' | 'disputed';
  /** In place of the answer, lines for a file of corrections; true where it is not said which. */
  readonly suggestCorrections?: PrintDecision | true;
}

/** What is asked, and what is left to do when it has answered. */
interface Asked {
  readonly prints: PrintLookup;
  readonly close: () => void;
  readonly code: ExitCode;
}

/** Everything that stands in a folder that `build` wrote, or that was made of an engine's tables. */
async function lookupInFolder(folder: string): Promise<PrintLookup> {
  const quotations: QuotationRecord[] = [];
  try {
    for await (const quotation of readOutputFolder(folder, DEFAULT_LIMITS).quotations()) quotations.push(quotation);
  } catch (error) {
    throw error instanceof OutputFolderError ? new ExitError(EXIT.misuse, error.message, error) : error;
  }
  return lookupInMemory(quotations);
}

/** Reading needs most of the program, and a question to a store or a folder nothing of it. */
async function openPrints(inputs: readonly string[], flags: ReadingFlags): Promise<Asked> {
  const [first, ...others] = inputs;
  const alone = first !== undefined && others.length === 0;
  if (alone && isOutputFolder(first)) return { prints: await lookupInFolder(first), close: () => {}, code: EXIT.done };
  if (alone && (await isStore(first))) {
    const engine = await openStore(first);
    return { prints: lookupIn(engine), close: () => engine.close(), code: EXIT.done };
  }
  const [{ Run }, { inMemoryTables, joinOutcomes }] = await Promise.all([import('./run.ts'), import('../pipeline.ts')]);
  const run = await Run.start('audit', inputs, flags);
  const shelf = await inMemoryTables();
  const collection = await joinOutcomes(run.outcomes(), shelf, run.settings);
  await run.refuseNothing();
  await collection.saveState();
  return { prints: lookupIn(shelf.engine), close: () => shelf.engine.close(), code: run.exitCode() };
}

async function quotationsOf(draft: string, flags: ReadingFlags): Promise<readonly AuditedQuotation[]> {
  const { Run } = await import('./run.ts');
  const run = await Run.start('audit', [draft], flags);
  const quotations: AuditedQuotation[] = [];
  for await (const { status, record } of run.outcomes()) {
    if (status === 'ok' && record) quotations.push(...quotationsToAudit(record));
  }
  await run.refuseNothing();
  return quotations;
}

/** An answer, and the quotation of the draft that it is about, if it is about one. */
interface Answered {
  readonly answer: AuditAnswer;
  readonly drafted: AuditedQuotation | null;
}

async function* answersOf(prints: PrintLookup, flags: AuditFlags): AsyncGenerator<Answered> {
  if (flags.text !== undefined) yield { answer: await auditText(prints, flags.text), drafted: null };
  if (flags.draft === undefined) return;
  for (const drafted of await quotationsOf(flags.draft, flags))
    yield { answer: await auditQuotation(prints, drafted), drafted };
}

/** The corrections that say of each print, the draft's among them, what the program says now: to be changed where that is wrong. */
function suggested({ answer, drafted }: Answered, decision: PrintDecision): readonly string[] {
  const own = drafted ? [{ ...drafted, outlet: null }] : [];
  return [...own, ...answer.found.flatMap(({ prints }) => prints)].flatMap((print) => {
    const correction = correctionOf(decision, print, presentName(decision, print));
    return correction ? [jsonLine(correction)] : [];
  });
}

export async function audit(inputs: readonly string[], flags: AuditFlags): Promise<ExitCode> {
  if ((flags.text === undefined) === (flags.draft === undefined)) {
    throw new ExitError(EXIT.misuse, 'audit takes either --text with words or --draft with an article');
  }
  const { prints, close, code } = await openPrints(inputs, flags);
  const look = { colors: colorsFor(process.stdout), width: widthOf(process.stdout) };
  const decision = flags.suggestCorrections === true ? 'speaker' : flags.suggestCorrections;
  const lines = new Set<string>();
  let [answers, hits] = [0, 0];
  try {
    for await (const answered of answersOf(prints, flags)) {
      const { answer } = answered;
      answers += 1;
      if (flags.failOn && answer[flags.failOn]) hits += 1;
      if (decision) for (const line of suggested(answered, decision)) lines.add(line);
      else await print([flags.json ? jsonLine(answer) : answerText(answer, look)]);
    }
  } finally {
    close();
  }
  await print([...lines]);
  if (answers === 0 && !flags.quiet) tell('the draft quotes nobody');
  else if (decision && lines.size === 0 && !flags.quiet) tell('nothing was found that could be corrected');
  return hits > 0 ? EXIT.found : code;
}
