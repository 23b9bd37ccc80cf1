/** The changes of a build with a store: as lines for changes.ndjson, and summarised for the terminal. */
import type { Change } from '../schema.ts';
import { type ChangeSummary, type CountOfChanges, EXAMPLE_KINDS } from '../write/changes.ts';
import { jsonLine } from '../write/lines.ts';

const SHOWN_OF_A_KIND = 3;

export class ChangeReport implements ChangeSummary {
  /** True if the store is new. */
  readonly isFirst: boolean;
  readonly #counts: Record<Change['change'], number> = {
    'new-quotation': 0,
    'new-print': 0,
    'new-disagreement': 0,
    'utterance-renamed': 0,
    'article-added': 0,
    'article-changed': 0,
    'article-removed': 0,
  };
  readonly #examples: Change[] = [];

  constructor(isFirst: boolean) {
    this.isFirst = isFirst;
  }

  async *lines(changes: AsyncIterable<Change>): AsyncGenerator<string> {
    for await (const change of changes) {
      this.#counts[change.change] += 1;
      if (EXAMPLE_KINDS.includes(change.change) && this.#counts[change.change] <= SHOWN_OF_A_KIND)
        this.#examples.push(change);
      yield jsonLine(change);
    }
  }

  get counts(): CountOfChanges {
    return this.#counts;
  }

  get examples(): readonly Change[] {
    return [...this.#examples].sort((a, b) => EXAMPLE_KINDS.indexOf(a.change) - EXAMPLE_KINDS.indexOf(b.change));
  }
}
