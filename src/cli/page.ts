/** What report.html is made of beside the graph: the page as it was built, and the texts of the articles that went by. */
import { readFile } from 'node:fs/promises';
import type { Outcome } from '../pipeline.ts';
import type { PageText } from '../write/report/data.ts';

export const pageTemplate = (): Promise<string> =>
  readFile(new URL('../write/report/page.html', import.meta.url), 'utf8');

/** How a page reads articles that somebody pastes: not at all, or by the rules. */
export type PageReader = 'none' | 'rules';

export const pageReader = async (which: PageReader): Promise<string | null> =>
  which === 'none' ? null : readFile(new URL('../write/report/reader.txt', import.meta.url), 'utf8');

/**
 * Keeps texts while articles go by, where the page is to have them. An article that only a store has goes by nobody; of it the
 * page shows the quotations.
 */
export class PageTexts {
  readonly #pageText: PageText;
  readonly #texts = new Map<string, string>();

  constructor(pageText: PageText) {
    this.#pageText = pageText;
  }

  async *of(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
    for await (const outcome of outcomes) {
      const { status, text, record } = outcome;
      if (this.#pageText === 'full' && status === 'ok' && record && text !== null) {
        this.#texts.set(record.textHash, text);
      }
      yield outcome;
    }
  }

  textOf = (hash: string): string | null => this.#texts.get(hash) ?? null;
}
