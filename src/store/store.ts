/**
 * One store in one run: opened, added to, joined and put in place of what was there.
 *
 *   inputs ──read──▶ known? ──extract──▶ Shelf ◀── what other rules or settings made, judged anew
 *                                          │ join
 *                                          ▼
 *                                    graph and quotations
 */
import { ArticleReader } from '../article/reader.ts';
import {
  addArticle,
  type CollectionCounts,
  type CollectionStream,
  type Excerpt,
  joinArticles,
  type OpenStore,
  openArticleTables,
  StoreError,
} from '../collection/index.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Article, Diagnostic } from '../model.ts';
import { extractAll, type KnownInput, type Outcome, type Problem, problemsOf, type RunOptions } from '../pipeline.ts';
import type { ReadResult } from '../read/index.ts';
import type { Settings } from '../settings.ts';
import { contentId } from '../util/content-id.ts';
import { fingerprintOf, judgementOf, rulesOf } from './fingerprint.ts';
import { Journal } from './journal.ts';
import { type InputArticle, Inputs } from './known-inputs.ts';
import { Removals } from './removals.ts';
import { unpackArticle } from './stored-article.ts';

/** Stands for the file where an article came on standard input. */
const STDIN = 'stdin';

/** Where an article lies, whatever the line there: in this file, under this id. Hashed, so that a store names no folder. */
export const originOf = (file: string | undefined, { id }: Pick<Article, 'id'>): string =>
  contentId('', [[file ?? STDIN, id]]);

const knownOf = ({ known }: Settings): string => JSON.stringify(known);

/** A graph cannot be made again without the corrections that went into it. */
const correctionsOf = ({ corrections }: Settings): string => contentId('', [corrections]);

/** The list of known names that a store was built with, so that its graph can be made again without it. */
const knownIn = ({ about }: OpenStore): readonly KnownEntity[] => JSON.parse(about.get('known') ?? '[]');

/** With the list of known names that is given, or else that of the store's last build. */
export const withKnown = (stored: OpenStore, settings: Settings): Settings =>
  settings.known.length > 0 ? settings : { ...settings, known: knownIn(stored) };

/** Judges every article of a store by these settings and describes it again. @returns the number of articles */
async function judgeAll({ shelf }: OpenStore, settings: Settings): Promise<number> {
  const reader = new ArticleReader(settings, null);
  let judged = 0;
  for await (const { origin, content, kept } of shelf.all()) {
    const found = unpackArticle(kept);
    if (!found) continue;
    await addArticle(shelf, { origin, content, kept, record: reader.recordOf(found.attributed) });
    judged += 1;
  }
  return judged;
}

/**
 * A store by whatever rules and settings it was made, to be joined as it is.
 *
 * @throws StoreError where it cannot be read, or its builds had other corrections
 */
export async function openAsBuilt(path: string, settings: Settings): Promise<OpenStore> {
  const stored = await openArticleTables(path, '', '');
  const corrections = stored.about.get('corrections');
  if (corrections === correctionsOf(settings) && !stored.hasOtherReuse) return stored;
  await stored.discard();
  if (corrections === undefined || stored.hasOtherReuse)
    throw new StoreError(`${path} is of an older version of the program; build --store renews it`);
  throw new StoreError(`${path} was made with other corrections; give the file of its builds with --corrections`);
}

/** Does something with the collection of a store as its builds made it. The store stays as it is. */
export async function useAsBuilt<Result>(
  path: string,
  settings: Settings,
  use: (collection: CollectionStream) => Promise<Result>,
): Promise<Result> {
  const stored = await openAsBuilt(path, settings);
  try {
    return await use(await joinArticles(stored.shelf, settings.corrections, withKnown(stored, settings).known));
  } finally {
    await stored.discard();
  }
}

const TAKEN_OUT: Diagnostic = {
  code: 'article-removed',
  offset: null,
  message: 'it was taken out of the store, and stays out',
};

/** What a run wrote, by which the next knows that it has nothing to write: the digest of each file, and what it said of them. */
export interface LastOutput {
  readonly files: Readonly<Record<string, string>>;
  /** What was asked of the files beside the articles, as text. */
  readonly manner: string;
  readonly counts: CollectionCounts;
  readonly excerpt: Excerpt;
  readonly corrections: readonly string[];
  readonly doubts: readonly Diagnostic[];
}

/** How many articles a run met, and what it did with them and with those that it did not meet. */
export interface StoreCounts {
  /** Met, and known as they are. */
  readonly known: number;
  /** Met, and read. */
  readonly read: number;
  /** Read again without their inputs, since other rules had read them. */
  readonly readAgain: number;
  /** Judged anew, since other settings or corrections had judged them. */
  readonly judgedAgain: number;
}

/** Of what is known already nothing more is asked. */
const NOWHERE = { path: '', origin: '', content: '', diagnostics: [], mark: undefined };

export class Store {
  readonly #settings: Settings;
  readonly #stored: OpenStore;
  readonly #judgement: string;
  /** What this run and those before it have read that the store does not hold yet. */
  readonly #journal: Journal;
  readonly #removals: Removals;
  readonly #inputs: Inputs;
  readonly #notReadAgain: Problem[] = [];
  #account = { known: 0, read: 0, readAgain: 0, judgedAgain: 0 };

  private constructor(settings: Settings, stored: OpenStore, journal: Journal) {
    this.#settings = settings;
    this.#stored = stored;
    this.#judgement = judgementOf(settings);
    this.#journal = journal;
    this.#removals = new Removals(stored.about.get('removals'));
    this.#inputs = new Inputs(stored.shelf.engine);
  }

  /** @throws StoreError where it cannot be read, or a newer program wrote it */
  static async open(path: string, settings: Settings): Promise<Store> {
    const fingerprint = await fingerprintOf(settings);
    const stored = await openArticleTables(path, await rulesOf(settings), fingerprint);
    try {
      return new Store(settings, stored, await Journal.open(path, fingerprint));
    } catch (error) {
      await stored.discard();
      throw error;
    }
  }

  /** Whether a run that did not end has left what is of no use, since other rules or settings made it. */
  get journalIsForeign(): boolean {
    return this.#journal.wasForeign;
  }

  /** Why articles that other rules had read could not be read again: they stay as they were, and the next run tries once more. */
  get notReadAgain(): readonly Problem[] {
    return this.#notReadAgain;
  }

  get account(): StoreCounts {
    return this.#account;
  }

  /** The articles of a file that is as it was when it was read; null where one of them would be read otherwise today. */
  async recallInput(mark: string): Promise<readonly KnownInput[] | null> {
    const { shelf } = this.#stored;
    const articles = await this.#inputs.recall(mark);
    if (!articles?.every(({ origin, content }) => shelf.recall(origin, content))) return null;
    return articles.map(({ path, diagnostics }) => ({ status: 'known', path, diagnostics, read: null }));
  }

  /** As `extractAll`, but an article that lies there as it is now is not read again. Afterwards all that lies there is as if read today. */
  async *extract(results: AsyncIterable<ReadResult | KnownInput>, manner: RunOptions = {}): AsyncGenerator<Outcome> {
    const { shelf } = this.#stored;
    const journal = this.#journal;
    const places: (InputArticle & { readonly mark: string | undefined })[] = [];
    const asked = async function* (): AsyncGenerator<ReadResult | KnownInput> {
      for await (const result of results) {
        const { path, diagnostics } = result;
        if (result.status === 'known') {
          places.push({ ...NOWHERE, path, diagnostics });
          yield result;
          continue;
        }
        const { article, file, mark } = result;
        const origin = article ? originOf(file, article) : '';
        const content = article ? contentId('', [article]) : '';
        places.push({ path, origin, content, diagnostics, mark });
        if (result.status !== 'ok') yield result;
        else if (shelf.recall(origin, content)) yield { status: 'known', path, diagnostics, read: null };
        else {
          const read = journal.recall(origin, content);
          yield read ? { status: 'known', path, diagnostics, read } : result;
        }
      }
    };
    for await (const outcome of extractAll(asked(), this.#settings, { ...manner, forStore: true })) {
      const { mark, ...place } = places.shift() ?? NOWHERE;
      const { origin, content } = place;
      const { status, record, kept, known } = outcome;
      const isTakenOut = status === 'ok' && record !== null && this.#removals.has(origin, record);
      if (mark !== undefined) this.#inputs.add(mark, status === 'ok' && !isTakenOut ? place : null);
      if (isTakenOut) {
        yield { ...outcome, status: 'skipped', diagnostics: [TAKEN_OUT] };
        continue;
      }
      if (status === 'ok' && record && kept) {
        const entry = { origin, content, kept, record };
        if (!known) journal.add(entry);
        await addArticle(shelf, entry);
      }
      if (known) this.#account.known += 1;
      else if (status === 'ok') this.#account.read += 1;
      yield outcome;
    }
    if (manner.signal?.aborted) return;
    shelf.forgetReplaced();
    await this.#readAgain(manner);
    await this.#judgeAgain();
  }

  /** What other rules read is read again from what was kept of it. */
  async #readAgain(manner: RunOptions): Promise<void> {
    const { shelf } = this.#stored;
    const places: { readonly origin: string; readonly content: string }[] = [];
    const lost: string[] = [];
    const outdated = async function* (): AsyncGenerator<ReadResult> {
      for await (const { origin, content, kept } of shelf.outdated()) {
        const found = unpackArticle(kept);
        if (!found) {
          lost.push(origin);
          continue;
        }
        places.push({ origin, content });
        const { article } = found;
        yield { status: 'ok', path: article.id, article, diagnostics: article.diagnostics };
      }
    };
    for await (const outcome of extractAll(outdated(), this.#settings, { ...manner, forStore: true })) {
      const { status, record, kept } = outcome;
      const place = places.shift();
      if (status === 'ok' && place && record && kept) {
        await addArticle(shelf, { ...place, kept, record });
        this.#account.readAgain += 1;
      } else this.#notReadAgain.push(...problemsOf(outcome));
    }
    if (lost.length > 0) throw await this.#stored.refuse(lost);
  }

  async #judgeAgain(): Promise<void> {
    const { about, hasOtherReuse } = this.#stored;
    const former = about.get('judgement');
    if (former === undefined || (former === this.#judgement && !hasOtherReuse)) return;
    this.#account.judgedAgain += await judgeAll(this.#stored, this.#settings);
  }

  async join(): Promise<CollectionStream> {
    return joinArticles(this.#stored.shelf, this.#settings.corrections, this.#settings.known);
  }

  /** What the last run wrote, if there is nothing that this one would write otherwise. */
  get lastWritten(): LastOutput | null {
    const { shelf, about } = this.#stored;
    const written = about.get('written');
    const asBefore = about.get('judgement') === this.#judgement && about.get('known') === knownOf(this.#settings);
    if (shelf.changed || !asBefore || written === undefined) return null;
    return JSON.parse(written);
  }

  /** Writes the next state. @returns what moves it to the place of the last */
  async stage(collection: CollectionStream, written: LastOutput): Promise<() => Promise<void>> {
    await collection.saveState();
    await this.#inputs.save((origin, content) => this.#stored.shelf.holds(origin, content));
    return this.#stored.stage({
      judgement: this.#judgement,
      corrections: correctionsOf(this.#settings),
      known: knownOf(this.#settings),
      removals: this.#removals.toJson(),
      written: JSON.stringify(written),
    });
  }

  /** Once the next state is in its place: the journal has nothing more to say. */
  async finish(): Promise<void> {
    await this.#journal.remove();
  }

  /** Leaves the last state as it is; what was read waits in the journal for the next run. */
  async discard(): Promise<void> {
    this.#journal.close();
    await this.#stored.discard();
  }
}
