/** What every reading command does around its own work: watch the inputs go by, report on them, choose the exit code. */
import { correctionsIn, extractAll, extractOnto, type Outcome, type Problem, type Shelf } from '../pipeline.ts';
import { read } from '../read/index.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { printable } from '../write/layout.ts';
import { accountText } from './account.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { writeFileAtOnce } from './files.ts';
import { GivenCorrections } from './given-corrections.ts';
import { type ReadingFlags, toOptions } from './options.ts';
import { Tally } from './tally.ts';
import { colorsFor, Progress, tell } from './terminal.ts';

/** A file of corrections for many articles says much that one article cannot answer. */
const SHOWN_REMARKS = 8;

/** One run over inputs: an iterable of outcomes, and afterwards the account of it. */
export class Run {
  readonly tally = new Tally();
  readonly settings: Settings;
  readonly #command: string;
  readonly #inputs: readonly string[];
  readonly #flags: ReadingFlags;
  readonly #corrections: GivenCorrections;
  readonly #progress: Progress;

  private constructor(
    command: string,
    inputs: readonly string[],
    flags: ReadingFlags,
    settings: Settings,
    corrections: GivenCorrections,
  ) {
    this.#command = command;
    this.#inputs = inputs;
    this.#flags = flags;
    this.#corrections = corrections;
    this.settings = settings;
    this.#progress = new Progress(flags.progress && !flags.quiet);
  }

  /** @throws ExitError where there are to be corrections, and none can be read */
  static async start(command: string, inputs: readonly string[], flags: ReadingFlags): Promise<Run> {
    const settings = resolveSettings(toOptions(flags));
    const corrections = await GivenCorrections.read(flags.corrections, settings.limits);
    const { sound } = corrections;
    const run = new Run(command, inputs, flags, { ...settings, corrections: sound }, corrections);
    run.#remark(corrections.problems);
    return run;
  }

  /** The outcomes in order; each is counted, and said aloud where it went wrong. What lies on the shelf is not read again. */
  async *outcomes(shelf: Shelf | null = null): AsyncGenerator<Outcome> {
    const colors = colorsFor(process.stderr);
    const results = read(this.#inputs, { limits: this.settings.limits, stdin: process.stdin });
    const outcomes = shelf ? extractOnto(shelf, results, this.settings) : extractAll(results, this.settings);
    for await (const outcome of outcomes) {
      const problems = this.tally.add(outcome);
      this.#corrections.matched(correctionsIn(outcome));
      if (outcome.status !== 'ok') {
        this.#progress.clear();
        const status = outcome.status === 'failed' ? colors.red('failed ') : colors.yellow('skipped');
        for (const { path, message, code } of problems) {
          tell(`${status} ${printable(path)}: ${printable(message)} ${colors.dim(`(${code})`)}`);
        }
      }
      this.#progress.show(`${this.tally.counts.inputs} read  ${printable(outcome.path)}`);
      yield outcome;
    }
    this.#progress.clear();
  }

  /** Says which corrections found nothing in the articles, and, where `collected` says what that answered to, in the collection. */
  remarkUnmatched(collected?: readonly string[]): void {
    this.#corrections.matched(collected ?? []);
    this.#remark(this.#corrections.unmatched(collected ? 'all articles' : 'each article'));
  }

  #remark(problems: readonly Problem[]): void {
    const colors = colorsFor(process.stderr);
    this.tally.note(problems);
    for (const { path, message, code } of problems.slice(0, SHOWN_REMARKS))
      tell(`${colors.yellow('remark ')} ${printable(path)}: ${printable(message)} ${colors.dim(`(${code})`)}`);
    const more = problems.length - SHOWN_REMARKS;
    if (more > 0) tell(`${colors.yellow('remark ')} and ${more} more; --summary has them all`);
  }

  /** The account of this run, for run.json and --summary; `more` is what the command has to add. */
  account(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const { acts, minConfidence, tagger, corrections } = this.#flags;
    return {
      program: 'quotegraph',
      version: VERSION,
      command: this.#command,
      arguments: this.#inputs,
      settings: { acts, minConfidence, tagger, ...(corrections === undefined ? {} : { corrections }) },
      ...this.tally.counts,
      ...this.#corrections.counts,
      ...more,
      problems: this.tally.problems,
    };
  }

  async writeSummary(account: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.#flags.summary !== undefined) await writeFileAtOnce(this.#flags.summary, accountText(account));
  }

  /** @throws ExitError where there was nothing that could be read */
  async refuseNothing(): Promise<void> {
    if (this.tally.counts.ok > 0) return;
    await this.writeSummary(this.account());
    const what = this.tally.counts.inputs === 0 ? 'no articles found' : 'none of the inputs could be read';
    throw new ExitError(EXIT.misuse, `${what}; nothing was written`);
  }

  exitCode(): ExitCode {
    const { skipped, failed } = this.tally.counts;
    return skipped + failed + this.#corrections.refused > 0 ? EXIT.incomplete : EXIT.done;
  }
}
