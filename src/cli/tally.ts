/** What became of the inputs of one run, counted: inputs = ok + skipped + failed, always. */
import { type Outcome, type Problem, problemsOf } from '../pipeline.ts';

export interface Counts {
  readonly inputs: number;
  readonly ok: number;
  readonly skipped: number;
  readonly failed: number;
}

export class Tally {
  readonly problems: Problem[] = [];
  #ok = 0;
  #skipped = 0;
  #failed = 0;

  add(outcome: Outcome): readonly Problem[] {
    const { status } = outcome;
    if (status === 'ok') this.#ok += 1;
    else if (status === 'skipped') this.#skipped += 1;
    else this.#failed += 1;
    const problems = problemsOf(outcome);
    this.problems.push(...problems);
    return problems;
  }

  /** What is not about an input. */
  note(problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  get counts(): Counts {
    const [ok, skipped, failed] = [this.#ok, this.#skipped, this.#failed];
    return { inputs: ok + skipped + failed, ok, skipped, failed };
  }
}
