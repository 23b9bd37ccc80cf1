/** Counts the results of the inputs of a run; inputs = ok + skipped + failed. */
import { type Outcome, type Problem, problemsOf } from '../pipeline.ts';

export interface RunCounts {
  readonly inputs: number;
  readonly ok: number;
  readonly skipped: number;
  readonly failed: number;
}

/** Number of skipped and failed inputs by diagnostic code. */
type Reasons = Readonly<Record<'skipped' | 'failed', Readonly<Record<string, number>>>>;

export class RunCounters {
  readonly problems: Problem[] = [];
  quotations = 0;
  /** Articles that the store had, so that they were not read again. */
  stored = 0;
  #ok = 0;
  readonly #reasons = { skipped: new Map<string, number>(), failed: new Map<string, number>() };

  add(outcome: Outcome): readonly Problem[] {
    const { status, record, known, diagnostics } = outcome;
    if (known) this.stored += 1;
    if (status === 'ok') this.#ok += 1;
    else {
      // The last diagnostic is the decisive one.
      const code = diagnostics.at(-1)?.code ?? 'article-failed';
      this.#reasons[status].set(code, (this.#reasons[status].get(code) ?? 0) + 1);
    }
    this.quotations += record?.quotes.length ?? 0;
    const problems = problemsOf(outcome);
    this.problems.push(...problems);
    return problems;
  }

  /** Adds problems that do not concern an input. */
  addProblems(problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  get counts(): RunCounts {
    const [ok, skipped, failed] = [this.#ok, this.#count('skipped'), this.#count('failed')];
    return { inputs: ok + skipped + failed, ok, skipped, failed };
  }

  get reasons(): Reasons {
    const { skipped, failed } = this.#reasons;
    return { skipped: Object.fromEntries(skipped), failed: Object.fromEntries(failed) };
  }

  #count(status: 'skipped' | 'failed'): number {
    return [...this.#reasons[status].values()].reduce((sum, count) => sum + count, 0);
  }
}
