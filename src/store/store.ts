/**
 * One store in one run: opened, updated, joined and moved into place.
 *
 *   inputs ──read──▶ known? ──extract──▶ tables ◀── articles of other rules or settings, read or judged again
 *                                          │ join
 *                                          ▼
 *                                    graph and quotations
 */
import { ArticleReader } from '../article/reader.ts';
import {
  addArticle,
  type CollectionCounts,
  type CollectionStream,
  joinArticles,
  type OpenStore,
  openArticleTables,
  StoreError,
} from '../collection/index.ts';
import { keepLines, type LastLines, lastLinesIn } from '../database/index.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Article, Diagnostic } from '../model.ts';
import { extractAll, type KnownInput, type Outcome, type Problem, problemsOf, type RunOptions } from '../pipeline.ts';
import { isPosition, type ReadResult, type Source } from '../read/index.ts';
import type { Overview } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { contentId } from '../util/content-id.ts';
import { fingerprintOf, judgementOf, rulesOf } from './fingerprint.ts';
import { Journal } from './journal.ts';
import { KnownFiles } from './known-files.ts';
import { Inputs } from './known-inputs.ts';
import { fileOf, formerOrigins, isFormer, originIn, STDIN_KEY } from './origin.ts';
import { Removals } from './removals.ts';
import { unpackArticle } from './stored-article.ts';

const knownOf = ({ known }: Settings): string => JSON.stringify(known);

/** Digest of the corrections, without which the graph cannot be rebuilt. */
const correctionsOf = ({ corrections }: Settings): string => contentId('', [corrections]);

/** The known entities that a store was built with, so that its graph can be rebuilt without the list. */
const knownIn = ({ about }: OpenStore): readonly KnownEntity[] => JSON.parse(about.get('known') ?? '[]');

/** Settings with the given known entities, or else those of the store's last build. */
const withKnown = (stored: OpenStore, settings: Settings): Settings =>
  settings.known.length > 0 ? settings : { ...settings, known: knownIn(stored) };

/** Applies the settings to every article of a store and writes its rows again. @returns the number of articles */
async function judgeAll({ tables }: OpenStore, settings: Settings): Promise<number> {
  const reader = new ArticleReader(settings, null);
  let judged = 0;
  for await (const { origin, content, kept } of tables.all()) {
    const found = unpackArticle(kept);
    if (!found) continue;
    await addArticle(tables, { origin, content, kept, record: reader.recordOf(found.attributed) });
    judged += 1;
  }
  return judged;
}

/**
 * Opens a store of any rules and settings, to be joined unchanged.
 *
 * @throws StoreError if it cannot be read, or its builds had other corrections
 */
async function openAsBuilt(path: string, settings: Settings): Promise<OpenStore> {
  const stored = await openArticleTables(path, '', '');
  const corrections = stored.about.get('corrections');
  if (corrections === correctionsOf(settings) && !stored.hasOtherReuse) return stored;
  await stored.discard();
  if (corrections === undefined || stored.hasOtherReuse)
    throw new StoreError(`${path} was written by an older version; build --store updates it`);
  throw new StoreError(`${path} was built with other corrections; pass the same file with --corrections`);
}

/**
 * Opens a store as its builds made it, hands it to `use`, and discards what was not moved into place.
 *
 * @throws StoreError if it cannot be read, or its builds had other corrections
 */
export async function withStoreAsBuilt<Result>(
  path: string,
  settings: Settings,
  use: (stored: OpenStore, join: () => Promise<CollectionStream>) => Promise<Result>,
): Promise<Result> {
  const stored = await openAsBuilt(path, settings);
  const { known } = withKnown(stored, settings);
  try {
    return await use(stored, () => joinArticles(stored.tables, settings.corrections, known));
  } finally {
    await stored.discard();
  }
}

/** Tells whether tables have an article of the file with a key. */
export function filesIn(tables: OpenStore['tables']): (key: string) => boolean {
  const keys = new Set(Array.from(tables.origins(), fileOf));
  return (key) => keys.has(key);
}

const REMOVED: Diagnostic = {
  code: 'article-removed',
  offset: null,
  message: 'removed from the store earlier; remove --restore allows it again',
};

/** Output of the last run, which tells the next one whether there is anything to write: the digest of each file, and the summary. */
export interface LastOutput {
  readonly files: Readonly<Record<string, string>>;
  /** Options of the output, as text. Stores have it under this name. */
  readonly manner: string;
  readonly counts: CollectionCounts;
  readonly overview: Overview;
  readonly corrections: readonly string[];
  readonly doubts: readonly Diagnostic[];
}

/** Numbers of articles in a run: those among its inputs, and others of the store. */
export interface StoreCounts {
  /** Inputs that the store has unchanged. */
  readonly known: number;
  /** Inputs that were read. */
  readonly read: number;
  /** Read again from the store, because other rules had read them. */
  readonly readAgain: number;
  /** Judged again, because other settings or corrections had judged them. */
  readonly judgedAgain: number;
}

/** Where the store keeps an article; `former` are the origins that it replaces. */
interface Location {
  readonly origin: string;
  readonly former: readonly string[];
  readonly content: string;
  readonly mark: string | undefined;
}

/** An input with the location of its article; null for an input that the store has unchanged. */
type LocatedInput = (ReadResult | KnownInput) & { readonly location: Location | null };

/** Null if neither the input nor the store has the text. */
function textOf(input: ReadResult | KnownInput, kept: Uint8Array | null): string | null {
  if (input.status !== 'known') return input.article?.text ?? null;
  return (kept && unpackArticle(kept)?.article.text) ?? null;
}

export class Store {
  readonly #settings: Settings;
  readonly #stored: OpenStore;
  readonly #judgement: string;
  /** Readings of this run and of interrupted runs that are not in the store yet. */
  readonly #journal: Journal;
  readonly #removals: Removals;
  readonly #inputs: Inputs;
  readonly #files: KnownFiles;
  /** True if a store of an earlier format made some of the origins. */
  readonly #hasFormerOrigins: boolean;
  readonly #notReadAgain: Problem[] = [];
  #account = { known: 0, read: 0, readAgain: 0, judgedAgain: 0 };

  private constructor(settings: Settings, stored: OpenStore, journal: Journal) {
    this.#settings = settings;
    this.#stored = stored;
    this.#judgement = judgementOf(settings);
    this.#journal = journal;
    this.#removals = new Removals(stored.about.get('removals'));
    this.#inputs = new Inputs(stored.tables.engine);
    this.#files = new KnownFiles(stored.tables.engine);
    this.#hasFormerOrigins = Array.from(stored.tables.origins()).some(isFormer);
  }

  /** @throws StoreError if it cannot be read, or a newer program wrote it */
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

  /** True if an interrupted run left a journal of other rules or settings, which this run cannot use. */
  get journalIsForeign(): boolean {
    return this.#journal.wasForeign;
  }

  /** Articles of other rules that could not be read again, with the reason: they stay unchanged, and the next run tries again. */
  get notReadAgain(): readonly Problem[] {
    return this.#notReadAgain;
  }

  get counts(): StoreCounts {
    return this.#account;
  }

  /** The articles of an unchanged file; null if the current rules would read one of them differently. */
  async recallInput(mark: string): Promise<readonly KnownInput[] | null> {
    const { tables } = this.#stored;
    const articles = await this.#inputs.recall(mark);
    if (!articles?.every(({ origin, content }) => tables.recall(origin, content))) return null;
    return articles.map(({ path, diagnostics }) => ({ status: 'known', path, diagnostics, read: null }));
  }

  /** Like `extractAll`, but skips articles that the store has unchanged. Afterwards, the current rules have read the whole store. */
  async *extract(results: AsyncIterable<ReadResult | KnownInput>, options: RunOptions = {}): AsyncGenerator<Outcome> {
    const { tables } = this.#stored;
    for await (const { input, ...outcome } of extractAll(this.#locate(results), this.#settings, {
      ...options,
      forStore: true,
    })) {
      const { location } = input;
      const { status, record, kept, known } = outcome;
      const isTakenOut =
        status === 'ok' &&
        location !== null &&
        record !== null &&
        this.#removals.has({
          origins: [location.origin, ...location.former],
          record,
          text: () => textOf(input, kept),
        });
      if (location?.mark !== undefined) {
        const { path, diagnostics } = input;
        const { mark, origin, content } = location;
        this.#inputs.add(mark, status === 'ok' && !isTakenOut ? { path, origin, content, diagnostics } : null);
      }
      if (isTakenOut) {
        yield { ...outcome, status: 'skipped', diagnostics: [REMOVED] };
        continue;
      }
      if (status === 'ok' && location && record && kept) {
        const entry = { origin: location.origin, content: location.content, kept, record };
        if (!known) this.#journal.add(entry);
        await addArticle(tables, entry);
      }
      if (status === 'ok') for (const origin of location?.former ?? []) tables.replace(origin);
      if (known) this.#account.known += 1;
      else if (status === 'ok') this.#account.read += 1;
      yield outcome;
    }
    if (options.signal?.aborted) return;
    tables.forgetReplaced();
    await this.#readAgain(options);
    await this.#judgeAgain();
  }

  /** Replaces inputs whose articles the store or the journal has. */
  async *#locate(results: AsyncIterable<ReadResult | KnownInput>): AsyncGenerator<LocatedInput> {
    for await (const result of results) {
      if (result.status === 'known') {
        yield { ...result, location: null };
        continue;
      }
      const { mark, path, diagnostics } = result;
      if (result.status !== 'ok') {
        yield { ...result, location: { origin: '', former: [], content: '', mark } };
        continue;
      }
      const { article, origin, former } = await this.#identify(result.article, result.from);
      const content = contentId('', [article]);
      const location = { origin, former, content, mark };
      const stored = this.#stored.tables.recall(origin, content);
      const read = stored ? null : this.#journal.recall(origin, content);
      if (stored || read) yield { status: 'known', path, diagnostics, read, location };
      else yield { ...result, article, location };
    }
  }

  /** The article under the name that all builds agree on, with its origin and those that it had before. */
  async #identify(
    article: Article,
    from: Source | undefined,
  ): Promise<{ readonly article: Article } & Pick<Location, 'origin' | 'former'>> {
    const early = this.#hasFormerOrigins || this.#removals.size > 0 ? formerOrigins(from, article) : [];
    if (!from) return { article, origin: originIn(STDIN_KEY, article.id), former: early };
    const { key, former, names } = await this.#files.find(from);
    const [first = from.id, ...others] = names;
    const { place } = from;
    const named = isPosition(place)
      ? { ...article, id: first + place, aliases: place === '' ? others : article.aliases }
      : article;
    return {
      article: named,
      origin: originIn(key, place),
      former: [...former.map((other) => originIn(other, place)), ...early],
    };
  }

  /** Reads the articles of other rules again, from the store. */
  async #readAgain(options: RunOptions): Promise<void> {
    const { tables } = this.#stored;
    const lost: string[] = [];
    const outdated = async function* () {
      for await (const { origin, content, kept } of tables.outdated()) {
        const article = unpackArticle(kept)?.article;
        if (!article) lost.push(origin);
        else
          yield { status: 'ok' as const, path: article.id, article, diagnostics: article.diagnostics, origin, content };
      }
    };
    for await (const { input, ...outcome } of extractAll(outdated(), this.#settings, { ...options, forStore: true })) {
      const { status, record, kept } = outcome;
      if (status === 'ok' && record && kept) {
        await addArticle(tables, { origin: input.origin, content: input.content, kept, record });
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
    return joinArticles(this.#stored.tables, this.#settings.corrections, this.#settings.known);
  }

  /** Output of the last run, if this one would write the same. */
  get lastWritten(): LastOutput | null {
    const { tables, about } = this.#stored;
    const written = about.get('written');
    const asBefore = about.get('judgement') === this.#judgement && about.get('known') === knownOf(this.#settings);
    if (tables.changed || this.#files.changed || !asBefore || written === undefined) return null;
    return JSON.parse(written);
  }

  /** What the last run wrote with the same options, of which the next output can copy lines; null without it. */
  async lastFiles(
    manner: string,
  ): Promise<{ readonly digests: LastOutput['files']; readonly lines: LastLines } | null> {
    const { tables, about } = this.#stored;
    const written: LastOutput | null = JSON.parse(about.get('written') ?? 'null');
    const lines = written?.manner === manner ? await lastLinesIn(tables.engine) : null;
    return written && lines && { digests: written.files, lines };
  }

  /** Writes the next state. @returns a function that moves it into place */
  async stage(
    collection: CollectionStream,
    written: LastOutput,
    lines: LastLines | null,
  ): Promise<() => Promise<void>> {
    await collection.saveState();
    await keepLines(this.#stored.tables.engine, lines);
    await this.#inputs.save((origin, content) => this.#stored.tables.holds(origin, content));
    await this.#files.save(filesIn(this.#stored.tables));
    return this.#stored.stage({
      judgement: this.#judgement,
      corrections: correctionsOf(this.#settings),
      known: knownOf(this.#settings),
      removals: this.#removals.toJson(),
      written: JSON.stringify(written),
    });
  }

  /** Removes the journal once the next state is in place. */
  async finish(): Promise<void> {
    await this.#journal.remove();
  }

  /** Discards the next state; the journal keeps the readings for the next run. */
  async discard(): Promise<void> {
    this.#journal.close();
    await this.#stored.discard();
  }
}
