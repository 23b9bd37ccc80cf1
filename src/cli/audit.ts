/** `quotegraph audit`: looks up who printed words, and how a draft changes them. */
import { type AuditedQuotation, auditQuotation, auditText, quotationsToAudit } from '../collection/audit/audit.ts';
import { printLookupInMemory } from '../collection/audit/lookup-in-memory.ts';
import type { PrintLookup } from '../collection/types.ts';
import { isStore, openStore, printLookupIn } from '../database/index.ts';
import type { StanceValue } from '../model.ts';
import { isOutputFolder, OutputFolderError, readOutputFolder } from '../read/built-output.ts';
import type { AuditAnswer, CitableRecord } from '../schema.ts';
import { DEFAULT_LIMITS } from '../settings.ts';
import { answerText } from '../write/audit.ts';
import { correctionOf, type PrintDecision, presentName } from '../write/correction.ts';
import { jsonLine } from '../write/lines.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import type { ReadingFlags } from './options.ts';
import { styleFor, writeStderr, writeStdout } from './terminal.ts';

export interface AuditFlags extends ReadingFlags {
  readonly text?: string;
  readonly speaker?: string;
  readonly stance?: StanceValue;
  readonly draft?: string;
  readonly failOn?: 'reused' | 'altered' | 'disputed';
  /** Prints lines for a corrections file instead of the answer; true means `speaker`. */
  readonly suggestCorrections?: PrintDecision | true;
}

async function lookupInFolder(folder: string): Promise<PrintLookup> {
  const output = readOutputFolder(folder, DEFAULT_LIMITS);
  const articles = new Map<string, Pick<CitableRecord, 'title' | 'url'>>();
  const quotations: CitableRecord[] = [];
  try {
    for await (const node of output.nodes()) {
      if (node.type !== 'article') break;
      articles.set(node.id, { title: node.title, url: node.url });
    }
    for await (const quotation of output.quotations()) {
      const { title = null, url = null } = articles.get(quotation.article) ?? {};
      quotations.push({ ...quotation, title, url });
    }
  } catch (error) {
    throw error instanceof OutputFolderError ? new ExitError(EXIT.misuse, error.message, error) : error;
  }
  return printLookupInMemory(quotations);
}

/**
 * Opens a store or an output folder, or reads articles. Imports the reading modules only for articles, because loading
 * them takes longer than a lookup.
 */
async function withPrintLookup(
  inputs: readonly string[],
  flags: ReadingFlags,
  use: (prints: PrintLookup, code: ExitCode) => Promise<ExitCode>,
): Promise<ExitCode> {
  const [first, ...others] = inputs;
  const alone = first !== undefined && others.length === 0;
  if (alone && isOutputFolder(first)) return use(await lookupInFolder(first), EXIT.done);
  if (alone && (await isStore(first))) {
    const engine = await openStore(first);
    try {
      return await use(printLookupIn(engine), EXIT.done);
    } finally {
      engine.close();
    }
  }
  const [{ Run }, { withInMemoryTables }, { joinOutcomes }] = await Promise.all([
    import('./run.ts'),
    import('../collection/index.ts'),
    import('../pipeline.ts'),
  ]);
  const run = await Run.start('audit', inputs, flags);
  return withInMemoryTables(async (tables) => {
    const collection = await joinOutcomes(run.outcomes(), tables, run.settings);
    await run.throwIfNothingRead();
    await collection.saveState();
    return use(printLookupIn(tables.engine), run.exitCode());
  });
}

async function draftQuotations(draft: string, flags: ReadingFlags): Promise<readonly AuditedQuotation[]> {
  const { Run } = await import('./run.ts');
  const run = await Run.start('audit', [draft], flags);
  const quotations: AuditedQuotation[] = [];
  for await (const { status, record } of run.outcomes()) {
    if (status === 'ok' && record) quotations.push(...quotationsToAudit(record));
  }
  await run.throwIfNothingRead();
  return quotations;
}

/** An answer, and the quotation of the draft that it is about, if any. */
interface DraftAnswer {
  readonly answer: AuditAnswer;
  readonly drafted: AuditedQuotation | null;
}

async function* answersOf(prints: PrintLookup, flags: AuditFlags): AsyncGenerator<DraftAnswer> {
  const { text, speaker = null, stance = null } = flags;
  if (text !== undefined) yield { answer: await auditText(prints, text, { speaker, stance }), drafted: null };
  if (flags.draft === undefined) return;
  for (const drafted of await draftQuotations(flags.draft, flags))
    yield { answer: await auditQuotation(prints, drafted), drafted };
}

/** For each print, including the draft's own, a correction that states the current result, for an editor to change. */
function suggestedCorrections({ answer, drafted }: DraftAnswer, decision: PrintDecision): readonly string[] {
  const own = drafted ? [{ ...drafted, outlet: null }] : [];
  return [...own, ...answer.found.flatMap(({ prints }) => prints)].flatMap((print) => {
    const correction = correctionOf(decision, print, presentName(decision, print));
    return correction ? [jsonLine(correction)] : [];
  });
}

export async function audit(inputs: readonly string[], flags: AuditFlags): Promise<ExitCode> {
  if ((flags.text === undefined) === (flags.draft === undefined)) {
    throw new ExitError(EXIT.misuse, 'audit requires either --text or --draft');
  }
  if (flags.text !== undefined && !/[\p{L}\p{N}]/u.test(flags.text)) {
    throw new ExitError(EXIT.misuse, '--text has no words to look up');
  }
  if (flags.text === undefined && (flags.speaker !== undefined || flags.stance !== undefined)) {
    throw new ExitError(EXIT.misuse, '--speaker and --stance require --text; a draft has its own');
  }
  return withPrintLookup(inputs, flags, (prints, code) => printAnswers(prints, code, flags));
}

/** What `--quiet` still shows. */
const isProblem = ({ altered, disputed, contradictedBy }: AuditAnswer) =>
  altered || disputed || contradictedBy.length > 0;

async function printAnswers(prints: PrintLookup, code: ExitCode, flags: AuditFlags): Promise<ExitCode> {
  const look = styleFor(process.stdout);
  const decision = flags.suggestCorrections === true ? 'speaker' : flags.suggestCorrections;
  const suggestions = new Set<string>();
  let [answers, hits] = [0, 0];
  for await (const answered of answersOf(prints, flags)) {
    const { answer } = answered;
    answers += 1;
    const hit = flags.failOn !== undefined && answer[flags.failOn];
    if (hit) hits += 1;
    if (decision) for (const line of suggestedCorrections(answered, decision)) suggestions.add(line);
    else if (flags.json) await writeStdout([jsonLine(answer)]);
    else if (!flags.quiet || hit || isProblem(answer)) await writeStdout([answerText(answer, look)]);
  }
  await writeStdout([...suggestions]);
  if (answers === 0 && !flags.quiet) writeStderr('the draft has no quotations');
  else if (decision && suggestions.size === 0 && !flags.quiet) writeStderr('no prints found to correct');
  return hits > 0 ? EXIT.found : code;
}
