/**
 * Records files and their articles, so that an unchanged file is recognised by its bytes and not decoded again. A file is
 * recorded only if all its articles were read.
 */

import type { Engine } from '../database/engine.ts';
import { TABLES } from '../database/tables.ts';
import type { Diagnostic } from '../model.ts';
import { byUnits } from '../util/order.ts';

/** An article of a file: its path, its origin and content in the store, and its diagnostics. */
export interface InputArticle {
  readonly path: string;
  readonly origin: string;
  readonly content: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** True if the store has an article. */
type Holds = (origin: string, content: string) => boolean;

export class Inputs {
  readonly #engine: Engine;
  /** Articles as JSON, by the digest of their file; null until first needed. */
  #rows: Map<string, string> | null = null;
  readonly #read = new Map<string, InputArticle[]>();
  readonly #incomplete = new Set<string>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The articles of the file with a digest, in order; null if it was not read. */
  async recall(mark: string): Promise<readonly InputArticle[] | null> {
    const json = (await this.#all()).get(mark);
    return json === undefined ? null : JSON.parse(json);
  }

  /** Records one article of a file, or null if it could not be read. */
  add(mark: string, article: InputArticle | null): void {
    const articles = this.#read.get(mark);
    if (article === null) this.#incomplete.add(mark);
    else if (articles) articles.push(article);
    else this.#read.set(mark, [article]);
  }

  /** Saves the recorded files, without those that have articles missing from the store. */
  async save(holds: Holds): Promise<void> {
    const files = await this.#all();
    for (const [mark, articles] of this.#read)
      if (!this.#incomplete.has(mark)) files.set(mark, JSON.stringify(articles));
    const isThere = (json: string) => {
      const articles: readonly InputArticle[] = JSON.parse(json);
      return articles.every(({ origin, content }) => holds(origin, content));
    };
    const rows = [...files].filter(([, json]) => isThere(json)).sort(([a], [b]) => byUnits(a, b));
    await this.#engine.load('inputs', TABLES.inputs, rows);
  }

  async #all(): Promise<Map<string, string>> {
    if (this.#rows) return this.#rows;
    const rows = new Map<string, string>();
    for await (const batch of this.#engine.stream('SELECT mark, articles FROM inputs'))
      for (const [mark, articles] of batch) rows.set(String(mark), String(articles));
    this.#rows = rows;
    return rows;
  }
}
