/** The records of a store while a run adds to them: what was read before is not read again. */
import { existsSync } from 'node:fs';
import { contentId } from '../content-id.ts';
import { byUnits } from '../ids.ts';
import { aboutOf, openStore, type ShelvedRecord, StoreError } from './file.ts';
import { statement } from './statements.ts';

/** An utterance is called after its fullest print. */
const printOf = (utterance: string) => `q${utterance.slice(1)}`;

export class Shelf {
  readonly path: string;
  readonly fingerprint: string;
  readonly #records = new Map<string, ShelvedRecord>();
  /** By origin, what this run found there: whatever else came from there before is outdated. */
  readonly #seen = new Map<string, Set<string>>();
  readonly #formerUtterances = new Set<string>();

  private constructor(path: string, fingerprint: string) {
    this.path = path;
    this.fingerprint = fingerprint;
  }

  /**
   * The store at a path, or an empty one where there is none.
   *
   * @throws StoreError where it cannot be read, or was made with other rules or settings
   */
  static async open(path: string, fingerprint: string): Promise<Shelf> {
    const shelf = new Shelf(path, fingerprint);
    if (!existsSync(path)) return shelf;
    const engine = await openStore(path);
    try {
      if ((await aboutOf(engine)).get('fingerprint') !== fingerprint) {
        throw new StoreError(`${path} was made with other rules or settings; keep to one set of them for each store`);
      }
      for await (const rows of engine.stream(statement('articles'))) {
        for (const [origin, content, json] of rows) {
          shelf.#keep({ origin: String(origin), content: String(content), json: String(json) });
        }
      }
      for (const [utterance] of await engine.rows(statement('former-utterances')))
        shelf.#formerUtterances.add(String(utterance));
      return shelf;
    } finally {
      engine.close();
    }
  }

  #keep(record: ShelvedRecord): void {
    this.#records.set(JSON.stringify([record.origin, record.content]), record);
  }

  #see(origin: string, content: string): void {
    const seen = this.#seen.get(origin);
    if (seen) seen.add(content);
    else this.#seen.set(origin, new Set([content]));
  }

  /** The record, as JSON, of what was read there before, if it was the same. */
  recall(origin: string, content: string): string | null {
    const known = this.#records.get(JSON.stringify([origin, content]));
    if (known) this.#see(origin, content);
    return known?.json ?? null;
  }

  add(origin: string, content: string, record: object): void {
    this.#see(origin, content);
    this.#keep({ origin, content, json: JSON.stringify(record) });
  }

  /** All records that hold now, in an order of their own. */
  records(): readonly ShelvedRecord[] {
    return [...this.#records.values()]
      .filter(({ origin, content }) => this.#seen.get(origin)?.has(content) ?? true)
      .sort((a, b) => byUnits(a.origin, b.origin) || byUnits(a.content, b.content));
  }

  /** Ids of utterances that are no more, each with the id of the one that has its fullest print now. */
  aliases(quotations: readonly { readonly id: string; readonly utterance: string }[]): ReadonlyMap<string, string> {
    const utteranceOf = new Map(quotations.map(({ id, utterance }) => [id, utterance]));
    const now = new Set(utteranceOf.values());
    const aliases = [...this.#formerUtterances].flatMap((former) => {
      const utterance = now.has(former) ? undefined : utteranceOf.get(printOf(former));
      return utterance === undefined ? [] : [[former, utterance] as const];
    });
    return new Map(aliases.sort(([a], [b]) => byUnits(a, b)));
  }
}

/** What an article is known by: whatever reading it gave. */
export const contentOf = (article: object): string => contentId('', [article]);
