/** What a store holds while a run adds to it: what was read before, and by the same rules, is not read again. */
import { InternedFacts } from '../collection/articles/interned-facts.ts';
import type { ArticleFacts } from '../collection/types.ts';
import type { Engine, Row } from './engine.ts';
import { withValues } from './statements.ts';
import { TABLES } from './tables.ts';

const BY_KEY = `
  SELECT entries.shared_key AS shared_key, entries.place AS place
  FROM entries
  JOIN quotations ON entries.place = quotations.place
  ORDER BY shared_key NULLS LAST, place NULLS LAST`;

const KEPT_IN_ORDER = `
  SELECT w.rank, s.kept
  FROM wanted_articles w
  JOIN sources s ON s.article = w.article
  ORDER BY w.rank NULLS LAST`;

const KEPT = `
  SELECT article, origin, content, kept
  FROM sources
  WHERE article IN ({articles})`;

const SOURCES_WITH_FACTS = `
  SELECT s.origin, s.content, a.facts
  FROM sources s
  JOIN articles a ON a.article = s.article`;

/** One quotation as it is kept: pieces of lines as JSON, what its words are compared by, and the keys that an audit finds it by. */
export interface QuotationRow {
  readonly node: string;
  readonly attributed: string;
  readonly line: string;
  readonly passage: object;
  readonly keys: readonly number[];
}

/** An article as it is kept. `kept` is all that is needed to judge it anew, without its input. */
export interface StoredReading {
  readonly origin: string;
  readonly content: string;
  readonly kept: Uint8Array;
}

/** What is known of an article before it is looked at. */
interface Known {
  readonly article: number;
  readonly origin: string;
  readonly rules: string;
  readonly digest: string;
}

/** Articles that wait to be written; more at once cost memory, fewer time. */
const BATCH = 500;
/** When so many entries are out of order, in parts of all, they are brought into order. */
const MOST_UNSORTED = 0.2;

/** The tables that articles are written to. */
const PARTS = ['sources', 'articles', 'quotations', 'entries'] as const;
type Waiting = Record<(typeof PARTS)[number], Row[]>;
/** Those of them that know their article, and in which column. */
const NUMBERED = ['sources', 'articles', 'quotations'] as const;
const ARTICLE_AT = { sources: 0, articles: 0, quotations: 1 } as const;
type Removed = Record<(typeof NUMBERED)[number], number[]>;

const nothing = (): Waiting => ({ sources: [], articles: [], quotations: [], entries: [] });

const keyOf = (origin: string, content: string) => `${origin} ${content}`;

export class ArticleTables {
  readonly engine: Engine;
  readonly #rules: string;
  readonly #likeRules: string;
  readonly #known = new Map<string, Known>();
  /** By origin, what this run found there: whatever else came from there before is outdated. */
  readonly #seen = new Map<string, Set<string>>();
  #waiting = nothing();
  #removed: Removed = { sources: [], articles: [], quotations: [] };
  #nextArticle = 0;
  #nextPlace = 0;
  #changed = false;
  #newEntries = 0;

  private constructor(engine: Engine, rules: string, likeRules: string) {
    this.engine = engine;
    this.#rules = rules;
    this.#likeRules = likeRules;
  }

  /** `rules` say by what articles are read now; those that `likeRules` read are as good. */
  static async on(engine: Engine, rules: string, likeRules = rules): Promise<ArticleTables> {
    const shelf = new ArticleTables(engine, rules, likeRules);
    for await (const rows of engine.stream('SELECT article, origin, content, rules, digest FROM sources')) {
      for (const [number, origin, content, by, digest] of rows) {
        const article = Number(number);
        const known = { article, origin: String(origin), rules: String(by), digest: String(digest) };
        shelf.#known.set(keyOf(known.origin, String(content)), known);
        shelf.#nextArticle = Math.max(shelf.#nextArticle, article + 1);
      }
    }
    const [last] = await engine.rows('SELECT COALESCE(MAX(place), -1) AS place FROM quotations');
    shelf.#nextPlace = Number(last?.[0] ?? -1) + 1;
    return shelf;
  }

  /** Whether anything is other than when the shelf was opened; what came and went is written by `settle`. */
  get changed(): boolean {
    return this.#changed;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Whether an article lies here, by whatever rules it was read. */
  holds(origin: string, content: string): boolean {
    return this.#known.has(keyOf(origin, content));
  }

  /** Whether what was found there was read before, by the same rules. */
  recall(origin: string, content: string): boolean {
    const known = this.#known.get(keyOf(origin, content));
    if (!known || this.#isOutdated(known)) return false;
    this.#see(origin, content);
    return true;
  }

  /** Puts an article in the place of what lay there before with the same content; `describe` is told where its quotations will lie. */
  async add(
    { origin, content, kept }: StoredReading,
    describe: (firstPlace: number) => { facts: ArticleFacts; quotations: readonly QuotationRow[] },
  ): Promise<void> {
    this.#see(origin, content);
    const key = keyOf(origin, content);
    const former = this.#known.get(key);
    const { facts, quotations } = describe(this.#nextPlace);
    const { digest } = facts;
    const same = former?.digest === digest;
    if (same && former.rules === this.#rules) return;
    this.#changed = true;
    const article = same ? former.article : this.#nextArticle++;
    if (former) this.#takeOut(former.article, ['sources']);
    this.#known.set(key, { article, origin, rules: this.#rules, digest });
    this.#waiting.sources.push([article, origin, content, this.#rules, digest, kept]);
    if (!same) {
      if (former) this.#takeOut(former.article, ['articles', 'quotations']);
      this.#write(article, facts, quotations);
    }
    if (this.#waiting.sources.length >= BATCH) await this.#flush();
  }

  /** From now on every article that is added is written, even if nothing in its record changed. */
  rewriteAll(): void {
    for (const [key, known] of this.#known) this.#known.set(key, { ...known, digest: '' });
  }

  /** Articles that other rules read, and that this run did not meet: some at a time, with what was kept of each. */
  async *outdated(): AsyncGenerator<StoredReading> {
    yield* this.#keptOf([...this.#known.values()].filter((known) => this.#isOutdated(known)));
  }

  /** All articles, with what was kept of each. */
  async *all(): AsyncGenerator<StoredReading> {
    yield* this.#keptOf([...this.#known.values()]);
  }

  /** Where each article lay, and what is held of it; some at a time. */
  async *everything(engine = this.engine): AsyncGenerator<{
    readonly origin: string;
    readonly content: string;
    readonly facts: ArticleFacts;
  }> {
    for await (const rows of engine.stream(SOURCES_WITH_FACTS))
      for (const [origin, content, json] of rows)
        yield { origin: String(origin), content: String(content), facts: JSON.parse(String(json)) };
  }

  /**
   * What was kept of the articles with some texts, in the order of these, each with its place in it. It can be read while
   * something else is streamed out of the engine.
   */
  async *keptInOrder(
    textHashes: readonly string[],
  ): AsyncGenerator<readonly (readonly [at: number, kept: Uint8Array])[]> {
    const engine = await this.engine.beside();
    try {
      const articles = new Map<string, number>();
      for await (const { origin, content, facts } of this.everything(engine)) {
        const known = this.#known.get(keyOf(origin, content));
        if (known) articles.set(facts.textHash, known.article);
      }
      const wanted = textHashes.flatMap((hash, at) => {
        const article = articles.get(hash);
        return article === undefined ? [] : [[article, at] as const];
      });
      await engine.load('wanted_articles', { article: 'INTEGER', rank: 'INTEGER' }, wanted, 'passing');
      for await (const rows of engine.stream(KEPT_IN_ORDER))
        yield rows.flatMap(([at, kept]) => (kept instanceof Uint8Array ? [[Number(at), kept] as const] : []));
    } finally {
      engine.close();
    }
  }

  /** Takes an article out, with all that it says. */
  forget(origin: string, content: string): void {
    const key = keyOf(origin, content);
    const known = this.#known.get(key);
    if (!known) return;
    this.#changed = true;
    this.#known.delete(key);
    this.#takeOut(known.article, ['sources', 'articles', 'quotations']);
  }

  /** What came from where this run found other things is outdated. */
  forgetReplaced(): void {
    for (const [key, { origin }] of this.#known) {
      const content = key.slice(origin.length + 1);
      if (this.#seen.get(origin)?.has(content) === false) this.forget(origin, content);
    }
    this.#seen.clear();
  }

  /** Writes all that came and went. */
  async settle(): Promise<void> {
    await this.#flush();
    const entries = Number((await this.engine.rows('SELECT COUNT(*) AS entries FROM entries'))[0]?.[0] ?? 0);
    if (this.#newEntries > MOST_UNSORTED * entries) await this.engine.keep('entries', BY_KEY);
  }

  /** The ids of the articles from some origins, sorted. */
  async idsFrom(origins: ReadonlySet<string>): Promise<readonly string[]> {
    const articles = [...this.#known.values()]
      .filter(({ origin }) => origins.has(origin))
      .map(({ article }) => article);
    const rows = await this.engine.rows(
      withValues('SELECT facts FROM articles WHERE article IN ({articles})', { articles }),
    );
    return rows.map(([json]): string => JSON.parse(String(json)).id).sort();
  }

  /** What is held of all articles while the collection is joined; in no order. */
  async facts(): Promise<readonly ArticleFacts[]> {
    const held = new InternedFacts();
    for await (const rows of this.engine.stream('SELECT facts FROM articles'))
      for (const [json] of rows) held.add(String(json));
    return held.all();
  }

  #isOutdated({ rules }: Known): boolean {
    return rules !== this.#rules && rules !== this.#likeRules;
  }

  #see(origin: string, content: string): void {
    const seen = this.#seen.get(origin);
    if (seen) seen.add(content);
    else this.#seen.set(origin, new Set([content]));
  }

  #write(article: number, facts: ArticleFacts, quotations: readonly QuotationRow[]): void {
    const waiting = this.#waiting;
    waiting.articles.push([article, JSON.stringify(facts)]);
    for (const { node, attributed, line, passage, keys } of quotations) {
      const place = this.#nextPlace++;
      waiting.quotations.push([place, article, node, attributed, line, JSON.stringify(passage)]);
      for (const key of keys) waiting.entries.push([key, place]);
    }
  }

  async #flush(): Promise<void> {
    const [waiting, removed] = [this.#waiting, this.#removed];
    this.#waiting = nothing();
    this.#removed = { sources: [], articles: [], quotations: [] };
    for (const table of NUMBERED) await this.#remove(removed[table], table);
    this.#newEntries += waiting.entries.length;
    for (const table of PARTS)
      if (waiting[table].length > 0) await this.engine.append(table, TABLES[table], waiting[table]);
  }

  /** From what is written, and from what waits to be. */
  #takeOut(article: number, tables: readonly (typeof NUMBERED)[number][]): void {
    for (const table of tables) {
      const at = ARTICLE_AT[table];
      this.#waiting[table] = this.#waiting[table].filter((row) => row[at] !== article);
      this.#removed[table].push(article);
    }
  }

  async #remove(articles: readonly number[], table: string): Promise<void> {
    if (articles.length === 0) return;
    const rows = articles.map((article) => [article] as const);
    await this.engine.load('removed', { article: 'INTEGER' }, rows, 'passing');
    await this.engine.remove(table, 'article', 'SELECT article FROM removed');
  }

  /** What waits is written first, so that nothing is met twice. */
  async *#keptOf(known: readonly Known[]): AsyncGenerator<StoredReading> {
    await this.#flush();
    const articles = known.map(({ article }) => article).sort((a, b) => a - b);
    for (let from = 0; from < articles.length; from += BATCH) {
      const batch = articles.slice(from, from + BATCH);
      for (const [, origin, content, kept] of await this.engine.rows(withValues(KEPT, { articles: batch }))) {
        if (kept instanceof Uint8Array) yield { origin: String(origin), content: String(content), kept };
      }
    }
  }
}
