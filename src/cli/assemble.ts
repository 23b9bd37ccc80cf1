/** `quotegraph engine assemble`: writes the output of `build` from the lines of a distributed engine. */
import { z } from 'zod';
import { withInMemoryTables } from '../collection/index.ts';
import { DIAGNOSTIC_CODES } from '../model.ts';
import { joinOutcomes, type Outcome } from '../pipeline.ts';
import { parseJson } from '../read/json.ts';
import { splitLines } from '../read/lines.ts';
import { ArticleRecord } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { writeWithoutStore } from './finish-build.ts';
import type { ReportFlags } from './options.ts';
import { OutputFolder } from './output-folder.ts';
import type { OutputFlags } from './output-stage.ts';
import { Run } from './run.ts';
import { standardInput } from './standard-input.ts';

const Code = z.enum(DIAGNOSTIC_CODES);
const Noted = z.array(z.object({ code: Code, offset: z.int().nullable(), message: z.string() }));

const AssembledLine = z.discriminatedUnion('line', [
  z.object({ line: z.literal('record'), record: ArticleRecord.extend({ diagnostics: Noted }) }),
  z.object({
    line: z.literal('status'),
    article: z.string(),
    status: z.enum(['ok', 'skipped', 'failed']),
    problems: z.array(z.object({ code: Code, message: z.string() })),
  }),
  z.object({ line: z.literal('root'), child: z.string(), root: z.string() }),
  z.object({ line: z.literal('stock'), wording: z.string() }),
]);
type AssembledLine = z.infer<typeof AssembledLine>;

function lineFrom(bytes: Uint8Array, number: number, { jsonDepth }: Limits): AssembledLine {
  const parsed = parseJson(new TextDecoder().decode(bytes), jsonDepth);
  const line = parsed.ok ? AssembledLine.safeParse(parsed.value) : null;
  if (line?.success) return line.data;
  throw new ExitError(EXIT.misuse, `line ${number} is not a record, status, root or stock phrase; nothing was written`);
}

/** Accepts lines in any order; collects outcomes and the clusters of wordings. */
class Assembly {
  readonly roots = new Map<string, string>();
  readonly formulaic = new Set<string>();

  async *outcomes(stdin: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Outcome> {
    for await (const line of splitLines(stdin, Number.POSITIVE_INFINITY)) {
      if ('tooLong' in line) continue;
      const outcome = this.#take(lineFrom(line.bytes, line.number, limits));
      if (outcome) yield outcome;
    }
  }

  #take(line: AssembledLine): Outcome | null {
    const nothing = { corrections: [], kept: null, known: false };
    if (line.line === 'root') this.roots.set(line.child, line.root);
    else if (line.line === 'stock') this.formulaic.add(line.wording);
    else if (line.line === 'record') {
      const { record } = line;
      return { ...nothing, status: 'ok', path: record.id, record, diagnostics: record.diagnostics };
    } else if (line.status !== 'ok') {
      const diagnostics = line.problems.map((problem) => ({ ...problem, offset: null }));
      return { ...nothing, status: line.status, path: line.article, record: null, diagnostics };
    }
    return null;
  }
}

export interface AssembleFlags extends ReportFlags, OutputFlags {
  readonly output: string;
}

export async function assemble(flags: AssembleFlags): Promise<ExitCode> {
  const run = await Run.start('assemble', ['-'], flags);
  return OutputFolder.use(flags.output, (output) =>
    withInMemoryTables(async (tables) => {
      const assembly = new Assembly();
      const outcomes = run.outcomesFrom(assembly.outcomes(standardInput(), run.settings.limits));
      const collection = await joinOutcomes(outcomes, tables, run.settings, assembly);
      return writeWithoutStore(output, collection, run, flags);
    }),
  );
}
