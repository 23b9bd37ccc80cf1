/**
 * A reader that asks a server all the time, while runs write what it serves. Each answer must be whole: of one state that a run
 * has left, never of two.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { ndjson } from '../cli/program.ts';
import { ask, started, until } from '../serve/started.ts';

/** In milliseconds. */
const BETWEEN_QUESTIONS = 50;
const TIME_TO_SEE = 120_000;

/** The quotations of a list, without what the server adds to a line of quotations.ndjson, in one order. */
const quotationsIn = (items: readonly unknown[]): string =>
  items
    .map((item) => JSON.stringify({ ...Object(item), speakerId: undefined, outletId: undefined, viaId: undefined }))
    .sort()
    .join('\n');

/** The page as `build` writes it: a served one may fetch the reader of pasted articles. */
const asBuilt = (page: string): string =>
  page
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace(/<script [^>]*data-from="reader.txt"><\/script>\n/, '');

export class Reader {
  /** The states that runs have left, each as the two answers that it gives. */
  readonly #lists = new Set<string>();
  readonly #pages = new Set<string>();
  readonly #answered = { lists: new Set<string>(), pages: new Set<string>() };
  readonly #problems: string[] = [];
  #server: Server | null = null;
  #asking: Promise<void> = Promise.resolve();
  #last = { list: '', page: '' };

  /** Begins to ask. */
  async begin(served: string, corrections: string): Promise<void> {
    this.#server = await started(served, {
      corrections,
      onProblem: (sentence) => this.#problems.push(sentence),
    });
    this.#asking = this.#askAllTheTime(this.#server);
    // What goes wrong is told at the end.
    this.#asking.catch(() => {});
  }

  async #askAllTheTime(server: Server): Promise<void> {
    while (this.#server) {
      const list = await ask(server, '/quotations?limit=200');
      const page = await ask(server, '/');
      expect([list.status, page.status]).toEqual([200, 200]);
      const { items, next } = JSON.parse(list.text);
      expect(next).toBe(null);
      this.#answered.lists.add(quotationsIn(items));
      this.#answered.pages.add(asBuilt(page.text));
      await setTimeout(BETWEEN_QUESTIONS);
    }
  }

  /** Takes note of an output folder that a run has left, unless it was killed while it moved its files. */
  note(output: string): void {
    if (!existsSync(join(output, 'quotations.ndjson')) || existsSync(join(output, '.moving.json'))) return;
    const read = (name: string) => readFileSync(join(output, name), 'utf8');
    this.#last = { list: quotationsIn(ndjson(read('quotations.ndjson'))), page: read('report.html') };
    this.#lists.add(this.#last.list);
    this.#pages.add(this.#last.page);
  }

  expectWholeAnswers(): void {
    for (const list of this.#answered.lists) if (!this.#lists.has(list)) expect([...this.#lists]).toContain(list);
    for (const page of this.#answered.pages) expect(this.#pages.has(page), 'a page of no state').toBe(true);
  }

  /** The reader comes to see the last state. */
  async end(): Promise<void> {
    if (!this.#server) return;
    const { list, page } = this.#last;
    const seen = () => this.#answered.lists.has(list) && this.#answered.pages.has(page);
    const late = AbortSignal.timeout(TIME_TO_SEE);
    await Promise.race([this.#asking, until(() => seen() || late.aborted)]);
    if (late.aborted) expect.fail(`the last state is not served: ${this.#problems.join('; ')}`);
    await this.close();
    await this.#asking;
    this.expectWholeAnswers();
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await this.#asking.catch(() => {});
    await server?.close();
  }
}
