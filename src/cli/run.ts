/** The common part of the commands that read articles: progress, problems, the run report and the exit code. */
import { optimiseAsUsual } from '../bundle/flags.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Diagnostic } from '../model.ts';
import { extractAll, extractInFull, type Outcome, type Problem, type RunOptions } from '../pipeline.ts';
import { type ReadResult, type Recall, read } from '../read/index.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { plural, printable } from '../write/printable.ts';
import { RunCounters } from './counters.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { prepareFile, writeFileAtomically } from './files.ts';
import { allowHeapToDouble, limitHeapGrowth } from './gc-tuning.ts';
import { InputCorrections, type InputList, readKnownOption } from './input-lists.ts';
import { defaultWorkers, type RunFlags, toOptions } from './options.ts';
import { Progress, type RunPosition } from './progress.ts';
import { runReport } from './run-report.ts';
import { standardInput } from './standard-input.ts';
import { stopSignal } from './stop.ts';
import { colorsFor, writeStderr } from './terminal.ts';

/** Number of articles from which heap limits adapt to the phase of the run. */
const MANY_ARTICLES = 100;

/** Number of articles from which it pays to optimise all code. */
const VERY_MANY_ARTICLES = 1000;

/** Maximum warnings on the terminal. A run over a few articles may leave many corrections unmatched. */
const SHOWN_WARNINGS = 8;

/** A run over inputs: yields their outcomes, then the report. */
export class Run {
  readonly counters = new RunCounters();
  readonly settings: Settings;
  readonly #command: string;
  readonly #inputs: readonly string[];
  readonly #flags: RunFlags;
  readonly #corrections: InputCorrections;
  readonly #known: InputList<KnownEntity>;
  readonly #progress: Progress;
  readonly #stop = stopSignal();
  #position: RunPosition | null = null;

  private constructor(
    command: string,
    inputs: readonly string[],
    flags: RunFlags,
    settings: Settings,
    corrections: InputCorrections,
    known: InputList<KnownEntity>,
  ) {
    this.#command = command;
    this.#inputs = inputs;
    this.#flags = flags;
    this.#corrections = corrections;
    this.#known = known;
    this.settings = settings;
    // Output on the terminal already shows the progress.
    const isSeen = command !== 'build' && process.stdout.isTTY === true;
    this.#progress = new Progress(flags.progress && !flags.quiet && !isSeen);
  }

  /** @throws ExitError if the corrections or known entities cannot be read, or the summary cannot be written */
  static async start(command: string, inputs: readonly string[], flags: RunFlags): Promise<Run> {
    const settings = resolveSettings(toOptions(flags));
    if (flags.summary !== undefined) await prepareFile(flags.summary);
    const corrections = await InputCorrections.read(flags.corrections, settings.limits);
    const known = await readKnownOption(flags.known, settings.limits);
    const resolved = { ...settings, corrections: corrections.entries, known: known.entries };
    const run = new Run(command, inputs, flags, resolved, corrections, known);
    run.warn([...corrections.problems, ...known.problems]);
    return run;
  }

  /**
   * The outcomes in input order. Stored articles are not read again.
   *
   * @throws ExitError after the last outcome if the run was stopped
   */
  outcomes(store: Store | null = null): AsyncGenerator<Outcome> {
    return this.#monitored(
      store
        ? store.extract(
            this.#read((mark) => store.recallInput(mark)),
            this.#options,
          )
        : extractAll(this.#read(), this.settings, this.#options),
    );
  }

  /** Outcomes from an external engine. */
  outcomesFrom(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
    return this.#monitored(outcomes);
  }

  /** Like `outcomes`, with the packed article that a store keeps. */
  outcomesToStore(): AsyncGenerator<Outcome> {
    return this.#monitored(extractAll(this.#read(), this.settings, { ...this.#options, forStore: true }));
  }

  /** Like `outcomes`, with all stages of each article. */
  outcomesInFull() {
    return this.#monitored(extractInFull(this.#read(), this.settings, this.#stop));
  }

  get #options(): RunOptions {
    return { workers: this.#flags.workers ?? defaultWorkers(), signal: this.#stop };
  }

  #read<Known = never>(recall?: Recall<Known>): AsyncGenerator<ReadResult | Known> {
    return read(this.#inputs, {
      limits: this.settings.limits,
      recall,
      stdin: standardInput(),
      onInput: (done, inputs) => {
        this.#position = { done, inputs };
      },
    });
  }

  /** Counts the outcomes, and reports failed and skipped ones. */
  async *#monitored<One extends Outcome>(outcomes: AsyncIterable<One>): AsyncGenerator<One> {
    const colors = colorsFor(process.stderr);
    for await (const outcome of outcomes) {
      const problems = this.counters.add(outcome);
      if (this.counters.counts.inputs === MANY_ARTICLES) allowHeapToDouble();
      if (this.counters.counts.inputs === VERY_MANY_ARTICLES) optimiseAsUsual();
      this.#corrections.markMatched(outcome.corrections);
      if (outcome.status !== 'ok') {
        this.#progress.clear();
        const status = outcome.status === 'failed' ? colors.red('failed ') : colors.yellow('skipped');
        for (const { path, message, code } of problems) {
          writeStderr(`${status} ${printable(path)}: ${printable(message)} ${colors.dim(`(${code})`)}`);
        }
      }
      this.#progress.show(this.counters, this.#position);
      yield outcome;
    }
    if (this.counters.counts.inputs >= MANY_ARTICLES) limitHeapGrowth();
    this.#progress.clear();
    await this.throwIfStopped();
  }

  /** Reports corrections that matched nothing. @param collected ids that matched in the collection; without it, in articles only */
  warnUnmatched(collected?: readonly string[]): void {
    this.#corrections.markMatched(collected ?? []);
    this.warn(this.#corrections.unmatched(collected ? 'all articles' : 'each article'));
  }

  /** Reports known entities that match ambiguously. */
  warnAmbiguous(doubts: readonly Diagnostic[]): void {
    const path = this.#flags.known ?? 'known entities';
    this.warn(doubts.map((doubt) => ({ ...doubt, path, article: null })));
  }

  /** Reports and records problems that do not concern an input. */
  warn(problems: readonly Problem[]): void {
    const colors = colorsFor(process.stderr);
    this.counters.addProblems(problems);
    for (const { path, message, code } of problems.slice(0, SHOWN_WARNINGS))
      writeStderr(`${colors.yellow('warning')} ${printable(path)}: ${printable(message)} ${colors.dim(`(${code})`)}`);
    const more = problems.length - SHOWN_WARNINGS;
    if (more > 0) writeStderr(`${colors.yellow('warning')} ${more} more; --summary writes all of them`);
  }

  /** The report of this run, for run.json and --summary. @param more fields of the command */
  report(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const { acts, minConfidence, tagger, corrections, known } = this.#flags;
    const files = { ...(corrections === undefined ? {} : { corrections }), ...(known === undefined ? {} : { known }) };
    return {
      program: 'quotegraph',
      version: VERSION,
      command: this.#command,
      arguments: this.#inputs,
      settings: { acts, minConfidence, tagger, ...files },
      ...this.counters.counts,
      reasons: this.counters.reasons,
      ...(this.#stop.aborted ? { stopped: true } : {}),
      ...this.#corrections.counts,
      ...more,
      problems: this.counters.problems,
    };
  }

  async writeSummary(report: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.#flags.summary !== undefined) await writeFileAtomically(this.#flags.summary, [runReport(report)]);
  }

  /** @throws ExitError if the run was stopped */
  async throwIfStopped(): Promise<void> {
    if (!this.#stop.aborted) return;
    await this.writeSummary(this.report());
    throw new ExitError(
      EXIT.stopped,
      `stopped after ${plural(this.counters.counts.inputs, 'article')}; ${this.#resumeHint()}`,
    );
  }

  get #writesFiles(): boolean {
    return ['build', 'export', 'assemble'].includes(this.#command);
  }

  #resumeHint(): string {
    const { store } = this.#flags;
    if (this.#command !== 'build') return 'the remaining inputs were not read';
    return store === undefined
      ? 'nothing was written, and earlier output is unchanged; with --store, the same command would resume'
      : `run the same command to resume from ${store}; earlier output is unchanged`;
  }

  /** @throws ExitError if no input could be read */
  async throwIfNothingRead(): Promise<void> {
    if (this.counters.counts.ok > 0) return;
    await this.writeSummary(this.report());
    const what = this.counters.counts.inputs === 0 ? 'no articles found' : 'none of the inputs could be read';
    throw new ExitError(EXIT.misuse, this.#writesFiles ? `${what}; nothing was written` : what);
  }

  exitCode(): ExitCode {
    const { skipped, failed } = this.counters.counts;
    return skipped + failed + this.#corrections.invalid + this.#known.invalid > 0 ? EXIT.incomplete : EXIT.done;
  }
}
