/** What every reading command does around its own work: watch the inputs go by, report on them, choose the exit code. */
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Diagnostic } from '../model.ts';
import { extractAll, extractInFull, type Outcome, type Problem, type RunOptions } from '../pipeline.ts';
import { type ReadResult, type Recall, read } from '../read/index.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { plural, printable } from '../write/layout.ts';
import { RunCounters } from './counters.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { writeFileAtOnce } from './files.ts';
import { allowHeapToDouble, limitHeapGrowth } from './gc-tuning.ts';
import { InputCorrections, type InputList, readKnownOption } from './input-lists.ts';
import { defaultWorkers, type ReadingFlags, toOptions } from './options.ts';
import { type Place, Progress } from './progress.ts';
import { runReport } from './run-report.ts';
import { stopSignal } from './stop.ts';
import { colorsFor, tell } from './terminal.ts';

/** From so many articles on, what a run costs in memory counts for more than what it costs in time. */
const MANY = 100;

/** A file of corrections for many articles says much that one article cannot answer. */
const SHOWN_REMARKS = 8;

/** One run over inputs: an iterable of outcomes, and afterwards the account of it. */
export class Run {
  readonly tally = new RunCounters();
  readonly settings: Settings;
  readonly #command: string;
  readonly #inputs: readonly string[];
  readonly #flags: ReadingFlags;
  readonly #corrections: InputCorrections;
  readonly #known: InputList<KnownEntity>;
  readonly #progress: Progress;
  readonly #stop = stopSignal();
  #place: Place | null = null;

  private constructor(
    command: string,
    inputs: readonly string[],
    flags: ReadingFlags,
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
    // Where the terminal shows what comes out, that is progress enough.
    const isSeen = command !== 'build' && process.stdout.isTTY === true;
    this.#progress = new Progress(flags.progress && !flags.quiet && !isSeen);
  }

  /** @throws ExitError where there are to be corrections or known names, and none can be read */
  static async start(command: string, inputs: readonly string[], flags: ReadingFlags): Promise<Run> {
    const settings = resolveSettings(toOptions(flags));
    const corrections = await InputCorrections.read(flags.corrections, settings.limits);
    const known = await readKnownOption(flags.known, settings.limits);
    const resolved = { ...settings, corrections: corrections.entries, known: known.entries };
    const run = new Run(command, inputs, flags, resolved, corrections, known);
    run.remark([...corrections.problems, ...known.problems]);
    return run;
  }

  /**
   * The outcomes in order. What lies in the store is not read again.
   *
   * @throws ExitError behind the last one where somebody stopped the run
   */
  outcomes(store: Store | null = null): AsyncGenerator<Outcome> {
    return this.#watched(
      store
        ? store.extract(
            this.#read((mark) => store.recallInput(mark)),
            this.#manner,
          )
        : extractAll(this.#read(), this.settings, this.#manner),
    );
  }

  /** Outcomes that another engine has: nothing is read here. */
  given(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
    return this.#watched(outcomes);
  }

  /** The same, each with what a store keeps of it. */
  keptOutcomes(): AsyncGenerator<Outcome> {
    return this.#watched(extractAll(this.#read(), this.settings, { ...this.#manner, forStore: true }));
  }

  /** The same with all that was found in each article. */
  fullOutcomes() {
    return this.#watched(extractInFull(this.#read(), this.settings, this.#stop));
  }

  get #manner(): RunOptions {
    return { workers: this.#flags.workers ?? defaultWorkers(), signal: this.#stop };
  }

  #read<Known = never>(recall?: Recall<Known>): AsyncGenerator<ReadResult | Known> {
    return read(this.#inputs, {
      limits: this.settings.limits,
      recall,
      stdin: process.stdin,
      onInput: (done, inputs) => {
        this.#place = { done, inputs };
      },
    });
  }

  /** Counts each outcome, and says aloud where it went wrong. */
  async *#watched<One extends Outcome>(outcomes: AsyncIterable<One>): AsyncGenerator<One> {
    const colors = colorsFor(process.stderr);
    for await (const outcome of outcomes) {
      const problems = this.tally.add(outcome);
      if (this.tally.counts.inputs === MANY) allowHeapToDouble();
      this.#corrections.markMatched(outcome.corrections);
      if (outcome.status !== 'ok') {
        this.#progress.clear();
        const status = outcome.status === 'failed' ? colors.red('failed ') : colors.yellow('skipped');
        for (const { path, message, code } of problems) {
          tell(`${status} ${printable(path)}: ${printable(message)} ${colors.dim(`(${code})`)}`);
        }
      }
      this.#progress.show(this.tally, this.#place);
      yield outcome;
    }
    if (this.tally.counts.inputs >= MANY) limitHeapGrowth();
    this.#progress.clear();
    await this.refuseStopped();
  }

  /** Says which corrections found nothing in the articles, and, where `collected` says what that answered to, in the collection. */
  remarkUnmatched(collected?: readonly string[]): void {
    this.#corrections.markMatched(collected ?? []);
    this.remark(this.#corrections.unmatched(collected ? 'all articles' : 'each article'));
  }

  /** Says whom the list of known names may mean besides another, so that nobody got its ids. */
  remarkDoubts(doubts: readonly Diagnostic[]): void {
    const path = this.#flags.known ?? 'known names';
    this.remark(doubts.map((doubt) => ({ ...doubt, path, article: null })));
  }

  /** Says and records what is not about an input. */
  remark(problems: readonly Problem[]): void {
    const colors = colorsFor(process.stderr);
    this.tally.note(problems);
    for (const { path, message, code } of problems.slice(0, SHOWN_REMARKS))
      tell(`${colors.yellow('warning')} ${printable(path)}: ${printable(message)} ${colors.dim(`(${code})`)}`);
    const more = problems.length - SHOWN_REMARKS;
    if (more > 0) tell(`${colors.yellow('warning')} ${more} more; --summary writes all of them`);
  }

  /** The account of this run, for run.json and --summary; `more` is what the command has to add. */
  account(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const { acts, minConfidence, tagger, corrections, known } = this.#flags;
    const files = { ...(corrections === undefined ? {} : { corrections }), ...(known === undefined ? {} : { known }) };
    return {
      program: 'quotegraph',
      version: VERSION,
      command: this.#command,
      arguments: this.#inputs,
      settings: { acts, minConfidence, tagger, ...files },
      ...this.tally.counts,
      reasons: this.tally.reasons,
      ...(this.#stop.aborted ? { stopped: true } : {}),
      ...this.#corrections.counts,
      ...more,
      problems: this.tally.problems,
    };
  }

  async writeSummary(account: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.#flags.summary !== undefined) await writeFileAtOnce(this.#flags.summary, [runReport(account)]);
  }

  /** @throws ExitError where somebody stopped the run */
  async refuseStopped(): Promise<void> {
    if (!this.#stop.aborted) return;
    await this.writeSummary(this.account());
    throw new ExitError(
      EXIT.stopped,
      `stopped after ${plural(this.tally.counts.inputs, 'article')}; ${this.#howToGoOn()}`,
    );
  }

  #howToGoOn(): string {
    const { store } = this.#flags;
    if (this.#command !== 'build') return 'the remaining inputs were not read';
    return store === undefined
      ? 'nothing was written, and earlier output is unchanged; with --store, the same command would resume'
      : `run the same command to resume from ${store}; earlier output is unchanged`;
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
    return skipped + failed + this.#corrections.invalid + this.#known.invalid > 0 ? EXIT.incomplete : EXIT.done;
  }
}
