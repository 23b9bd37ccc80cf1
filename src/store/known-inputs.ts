/**
 * Files that were read before, and what was in them: one that is given again as it was is known by its bytes, and need not be decoded.
 * Only a file all of whose articles were read is remembered.
 */

import type { Engine } from '../database/engine.ts';
import { TABLES } from '../database/tables.ts';
import type { Diagnostic } from '../model.ts';
import { byUnits } from '../util/order.ts';

/** An article as its file gave it: what it goes by, where it lies on the shelf, and what there is to say about it. */
export interface InputArticle {
  readonly path: string;
  readonly origin: string;
  readonly content: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether an article lies on the shelf. */
type Holds = (origin: string, content: string) => boolean;

export class Inputs {
  readonly #engine: Engine;
  /** By the mark of the file, its articles as JSON; null until somebody asks. */
  #known: Map<string, string> | null = null;
  readonly #read = new Map<string, InputArticle[]>();
  readonly #unsound = new Set<string>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The articles of the file with a mark, in order; null where none was read. */
  async recall(mark: string): Promise<readonly InputArticle[] | null> {
    const json = (await this.#all()).get(mark);
    return json === undefined ? null : JSON.parse(json);
  }

  /** One article of a file was read; or, with null, it could not be. */
  add(mark: string, article: InputArticle | null): void {
    const articles = this.#read.get(mark);
    if (article === null) this.#unsound.add(mark);
    else if (articles) articles.push(article);
    else this.#read.set(mark, [article]);
  }

  /** Writes what is known now, without the files of which the shelf has lost something. */
  async save(holds: Holds): Promise<void> {
    const known = await this.#all();
    for (const [mark, articles] of this.#read) if (!this.#unsound.has(mark)) known.set(mark, JSON.stringify(articles));
    const isThere = (json: string) => {
      const articles: readonly InputArticle[] = JSON.parse(json);
      return articles.every(({ origin, content }) => holds(origin, content));
    };
    const rows = [...known].filter(([, json]) => isThere(json)).sort(([a], [b]) => byUnits(a, b));
    await this.#engine.load('inputs', TABLES.inputs, rows);
  }

  async #all(): Promise<Map<string, string>> {
    if (this.#known) return this.#known;
    const known = new Map<string, string>();
    for await (const rows of this.#engine.stream('SELECT mark, articles FROM inputs'))
      for (const [mark, articles] of rows) known.set(String(mark), String(articles));
    this.#known = known;
    return known;
  }
}
