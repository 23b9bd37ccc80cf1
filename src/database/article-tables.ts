/** The article tables of a store. Articles already read by the same rules are not read again. */
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

/** One stored quotation: parts of output lines as JSON, its comparable text, and its index keys for audits. */
export interface QuotationRow {
  readonly node: string;
  readonly attributed: string;
  readonly line: string;
  readonly passage: object;
  readonly keys: readonly number[];
}

/** One stored article. `kept` is its packed form, from which it can be judged again without its input. */
export interface StoredReading {
  readonly origin: string;
  readonly content: string;
  readonly kept: Uint8Array;
}

/** The row of an article without its content. */
interface SourceRow {
  readonly article: number;
  readonly origin: string;
  readonly rules: string;
  readonly digest: string;
}

/** Articles written at once: more would take memory, fewer would take time. */
const BATCH = 500;
/** Share of unsorted entries at which the table is sorted again. */
const MOST_UNSORTED = 0.2;

/** Tables with data of articles. */
const PARTS = ['sources', 'articles', 'quotations', 'entries'] as const;
type Waiting = Record<(typeof PARTS)[number], Row[]>;
/** Tables with a column of article numbers, and the index of that column. */
const NUMBERED = ['sources', 'articles', 'quotations'] as const;
const ARTICLE_AT = { sources: 0, articles: 0, quotations: 1 } as const;
type Removed = Record<(typeof NUMBERED)[number], number[]>;

const nothing = (): Waiting => ({ sources: [], articles: [], quotations: [], entries: [] });

const keyOf = (origin: string, content: string) => `${origin} ${content}`;

export class ArticleTables {
  readonly engine: Engine;
  readonly #rules: string;
  readonly #likeRules: string;
  readonly #known = new Map<string, SourceRow>();
  /** Contents that this run found, by origin. Other contents of the same origin are outdated. */
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

  /** @param rules fingerprint of the current rules  @param likeRules fingerprint of equivalent rules */
  static async on(engine: Engine, rules: string, likeRules = rules): Promise<ArticleTables> {
    const tables = new ArticleTables(engine, rules, likeRules);
    for await (const rows of engine.stream('SELECT article, origin, content, rules, digest FROM sources')) {
      for (const [number, origin, content, by, digest] of rows) {
        const article = Number(number);
        const known = { article, origin: String(origin), rules: String(by), digest: String(digest) };
        tables.#known.set(keyOf(known.origin, String(content)), known);
        tables.#nextArticle = Math.max(tables.#nextArticle, article + 1);
      }
    }
    const [last] = await engine.rows('SELECT COALESCE(MAX(place), -1) AS place FROM quotations');
    tables.#nextPlace = Number(last?.[0] ?? -1) + 1;
    return tables;
  }

  /** True if articles were added, changed or removed since the tables were opened. */
  get changed(): boolean {
    return this.#changed;
  }

  get size(): number {
    return this.#known.size;
  }

  /** True if an article is stored, read by any rules. */
  holds(origin: string, content: string): boolean {
    return this.#known.has(keyOf(origin, content));
  }

  /** True if an article is stored, read by the current rules. Marks it as seen. */
  recall(origin: string, content: string): boolean {
    const known = this.#known.get(keyOf(origin, content));
    if (!known || this.#isOutdated(known)) return false;
    this.#see(origin, content);
    return true;
  }

  /** Adds or replaces an article. `describe` gets the index of its first quotation. */
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

  /** The origins of all articles. */
  *origins(): Generator<string> {
    for (const { origin } of this.#known.values()) yield origin;
  }

  /** Some articles, in no particular order. */
  async *keptOf(articles: Iterable<Pick<StoredReading, 'origin' | 'content'>>): AsyncGenerator<StoredReading> {
    yield* this.#keptOf([...articles].flatMap(({ origin, content }) => this.#known.get(keyOf(origin, content)) ?? []));
  }

  /** Makes `add` write every article, even if its record did not change. */
  rewriteAll(): void {
    for (const [key, known] of this.#known) this.#known.set(key, { ...known, digest: '' });
  }

  /** Articles read by other rules. */
  async *outdated(): AsyncGenerator<StoredReading> {
    yield* this.#keptOf([...this.#known.values()].filter((known) => this.#isOutdated(known)));
  }

  /** All articles. */
  async *all(): AsyncGenerator<StoredReading> {
    yield* this.#keptOf([...this.#known.values()]);
  }

  /** The origin, content and facts of all articles. */
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
   * The packed articles with these text hashes, in their order, each with its index. Uses a second connection, so it can be read
   * during another stream.
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
      await engine.load('wanted_articles', { article: 'INTEGER', rank: 'INTEGER' }, wanted, 'temporary');
      for await (const rows of engine.stream(KEPT_IN_ORDER))
        yield rows.flatMap(([at, kept]) => (kept instanceof Uint8Array ? [[Number(at), kept] as const] : []));
    } finally {
      engine.close();
    }
  }

  /** Removes an article with its quotations. */
  forget(origin: string, content: string): void {
    const key = keyOf(origin, content);
    const known = this.#known.get(key);
    if (!known) return;
    this.#changed = true;
    this.#known.delete(key);
    this.#takeOut(known.article, ['sources', 'articles', 'quotations']);
  }

  /** Marks the articles of an origin as replaced by those of another one. */
  replace(origin: string): void {
    if (!this.#seen.has(origin)) this.#seen.set(origin, new Set());
  }

  /** Removes articles whose origin had other content in this run. */
  forgetReplaced(): void {
    for (const [key, { origin }] of this.#known) {
      const content = key.slice(origin.length + 1);
      if (this.#seen.get(origin)?.has(content) === false) this.forget(origin, content);
    }
    this.#seen.clear();
  }

  /** Writes all pending changes. */
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

  /** The facts of all articles, in no particular order. */
  async facts(): Promise<readonly ArticleFacts[]> {
    const held = new InternedFacts();
    for await (const rows of this.engine.stream('SELECT facts FROM articles'))
      for (const [json] of rows) held.add(String(json));
    return held.all();
  }

  #isOutdated({ rules }: SourceRow): boolean {
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

  /** Removes the rows of an article from tables and pending rows. */
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
    await this.engine.load('removed', { article: 'INTEGER' }, rows, 'temporary');
    await this.engine.remove(table, 'article', 'SELECT article FROM removed');
  }

  /** Flushes pending rows first. */
  async *#keptOf(known: readonly SourceRow[]): AsyncGenerator<StoredReading> {
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
