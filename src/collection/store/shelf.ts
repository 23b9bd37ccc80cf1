/** The records of a store while a run adds to them: what was read before is not read again. */
import { existsSync } from 'node:fs';
import type { ArticleRecord } from '../../schema.ts';
import { byUnits, contentId } from '../ids.ts';
import { aboutOf, openStore, type ShelvedRecord, StoreError } from './file.ts';
import { forget, Journal, journaled } from './journal.ts';
import { Removals } from './removals.ts';
import { statement } from './statements.ts';

/** An utterance is called after its fullest print. */
const printOf = (utterance: string) => `q${utterance.slice(1)}`;

const keyOf = ({ origin, content }: Pick<ShelvedRecord, 'origin' | 'content'>) => JSON.stringify([origin, content]);

export class Shelf {
  readonly path: string;
  readonly fingerprint: string;
  readonly #records = new Map<string, ShelvedRecord>();
  /** By origin, what this run found there: whatever else came from there before is outdated. */
  readonly #seen = new Map<string, Set<string>>();
  readonly #formerUtterances = new Set<string>();
  /** What this run and those before it have read that the store does not hold yet. */
  readonly journal: Journal;
  readonly removals: Removals;

  private constructor(path: string, fingerprint: string, journal: Journal, removals: Removals) {
    this.path = path;
    this.fingerprint = fingerprint;
    this.journal = journal;
    this.removals = removals;
  }

  /**
   * The store at a path, or an empty one where there is none. Without a fingerprint it is taken as it is, whatever made it.
   *
   * @throws StoreError where it cannot be read, or was made with other rules or settings
   */
  static async open(path: string, fingerprint: string | null): Promise<Shelf> {
    if (fingerprint !== null && !existsSync(path)) {
      return new Shelf(path, fingerprint, await Journal.open(path, fingerprint), new Removals());
    }
    const engine = await openStore(path);
    try {
      const about = await aboutOf(engine);
      const made = about.get('fingerprint') ?? '';
      if (fingerprint !== null && made !== fingerprint) {
        throw new StoreError(`${path} was made with other rules or settings; keep to one set of them for each store`);
      }
      const shelf = new Shelf(path, made, await Journal.open(path, made), new Removals(about.get('removals')));
      for await (const rows of engine.stream(statement('articles'))) {
        for (const [origin, content, json] of rows) {
          shelf.#keep({ origin: String(origin), content: String(content), json: String(json) });
        }
      }
      for (const [utterance] of await engine.rows(statement('former-utterances')))
        shelf.#formerUtterances.add(String(utterance));
      return shelf;
    } catch (cause) {
      if (cause instanceof StoreError) throw cause;
      throw new StoreError(`${path} cannot be read as a store`, { cause });
    } finally {
      engine.close();
    }
  }

  #keep(record: ShelvedRecord): void {
    this.#records.set(keyOf(record), record);
  }

  #see(origin: string, content: string): void {
    const seen = this.#seen.get(origin);
    if (seen) seen.add(content);
    else this.#seen.set(origin, new Set([content]));
  }

  /** The record, as JSON, of what was read there before, if it was the same. */
  recall(origin: string, content: string): string | null {
    const known = this.#records.get(keyOf({ origin, content }))?.json ?? null;
    const json = known ?? this.journal.recall(origin, content);
    if (json === null) return null;
    this.#see(origin, content);
    if (known === null) this.#keep({ origin, content, json });
    return json;
  }

  /** @throws StoreError where it cannot be written down for the next run */
  add(origin: string, content: string, record: object): void {
    const shelved = { origin, content, json: JSON.stringify(record) };
    this.journal.add(shelved);
    this.#see(origin, content);
    this.#keep(shelved);
  }

  /** Everything that there is of the store at this path: its articles, and what a run that did not end has read. */
  async *everything(): AsyncGenerator<ShelvedRecord> {
    yield* this.records();
    yield* journaled(this.path);
  }

  /** Takes records out, and remembers which; the journal is without them at once, the store when it is saved. */
  async remove(taken: readonly (ShelvedRecord & { readonly record: ArticleRecord })[]): Promise<void> {
    const keys = new Set(taken.map(keyOf));
    for (const { origin, record } of taken) this.removals.add(origin, record);
    for (const key of keys) this.#records.delete(key);
    await forget(this.path, (record) => !keys.has(keyOf(record)));
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
