/** Removes articles from a store with all derived data, and lifts removals. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeArticle } from '../collection/articles/article-facts.ts';
import { type CollectionStream, chooseArticles, type OpenStore } from '../collection/index.ts';
import type { ArticleFacts } from '../collection/types.ts';
import type { Settings } from '../settings.ts';
import { byUnits } from '../util/order.ts';
import { forget, journaled } from './journal.ts';
import { KnownFiles } from './known-files.ts';
import { Inputs } from './known-inputs.ts';
import { formerOrigin, isIn, originIn } from './origin.ts';
import { type Candidate, Removals } from './removals.ts';
import { filesIn, withStoreAsBuilt } from './store.ts';
import { unpackArticle } from './stored-article.ts';

/** The result of a request. */
export interface Removed {
  /** The removed articles, with every copy of each. */
  readonly taken: readonly ArticleFacts[];
  /** Requested names without an article. */
  readonly missing: readonly string[];
  /** Remaining articles with the same text, such as agency copy in another outlet. */
  readonly sameText: readonly ArticleFacts[];
  /** Names of speakers that occur only in removed articles, sorted. */
  readonly onlyTheirs: readonly string[];
  /** The remaining graph; null if nothing changed. */
  readonly collection: CollectionStream | null;
  /** Writes the next state of the store. @returns a function that moves it into place */
  stage(): Promise<() => Promise<void>>;
}

interface LocatedArticle {
  readonly origin: string;
  readonly content: string;
  readonly facts: ArticleFacts;
  /** The packed article, if the journal has it. */
  readonly kept?: Uint8Array;
}

const keyOf = ({ origin, content }: Pick<LocatedArticle, 'origin' | 'content'>) => `${origin} ${content}`;

async function everythingIn({ tables }: OpenStore, path: string): Promise<readonly LocatedArticle[]> {
  const all = new Map<string, LocatedArticle>();
  for await (const article of tables.everything()) all.set(keyOf(article), article);
  for await (const { origin, content, record, kept } of journaled(path)) {
    const article = { origin, content, facts: describeArticle(record, 0).facts, kept };
    all.set(keyOf(article), article);
  }
  return [...all.values()];
}

/** Tells whether a name is the path of the file of an article. */
async function filesNamed({ tables }: OpenStore, names: readonly string[]) {
  const files = new KnownFiles(tables.engine);
  const keys = new Map<string, readonly string[]>();
  for (const name of names) keys.set(name, /#\d+$/u.test(name) ? [] : await files.keysOf(await realPathOf(name)));
  return (name: string, { origin, facts }: LocatedArticle): boolean =>
    keys.get(name)?.some((key) => isIn(key, origin)) || origin === formerOrigin(resolve(name), facts.id);
}

const realPathOf = (name: string): Promise<string> => realpath(name).catch(() => resolve(name));

const candidate = ({ origin, facts }: LocatedArticle, text: string | null): Candidate => ({
  origins: [origin],
  record: facts,
  text: () => text,
});

/** The texts of some articles, each with its article. */
async function* textsOf({ tables }: OpenStore, articles: readonly LocatedArticle[]) {
  const stored = new Map(articles.map((article) => [keyOf(article), article]));
  const textIn = (kept: Uint8Array) => unpackArticle(kept)?.article.text ?? null;
  for await (const { origin, content, kept } of tables.keptOf(articles)) {
    const article = stored.get(keyOf({ origin, content }));
    stored.delete(keyOf({ origin, content }));
    if (article) yield { article, text: textIn(kept) };
  }
  for (const article of stored.values()) yield { article, text: article.kept ? textIn(article.kept) : null };
}

/** The chosen articles with every copy of each: same text and outlet, same URL, or nearly the same text in the same outlet. */
async function withCopies(
  stored: OpenStore,
  all: readonly LocatedArticle[],
  chosen: readonly LocatedArticle[],
  removals: Removals,
): Promise<ReadonlySet<LocatedArticle>> {
  const taken = new Set(chosen);
  const fresh = new Removals();
  const take = (article: LocatedArticle, text: string | null) => {
    const names = [article.facts.id, ...article.facts.aliases];
    for (const list of [fresh, removals]) list.add(candidate(article, text), names);
  };
  for await (const { article, text } of textsOf(stored, chosen)) take(article, text);
  const outlets = new Set(chosen.map(({ facts }) => facts.outlet));
  const urls = new Set(chosen.flatMap(({ facts }) => facts.url ?? []));
  const others = all.filter(
    (one) => !taken.has(one) && (outlets.has(one.facts.outlet) || (one.facts.url !== null && urls.has(one.facts.url))),
  );
  const copies: { readonly article: LocatedArticle; readonly text: string | null }[] = [];
  for await (const other of textsOf(stored, others))
    if (fresh.has(candidate(other.article, other.text))) copies.push(other);
  for (const { article, text } of copies) {
    taken.add(article);
    take(article, text);
  }
  return taken;
}

/** The articles of other outlets with the same text. */
function sameTextAs(taken: ReadonlySet<LocatedArticle>, all: readonly LocatedArticle[]): readonly ArticleFacts[] {
  const hashes = new Set([...taken].map(({ facts }) => facts.textHash));
  const others = all.filter((one) => !taken.has(one) && hashes.has(one.facts.textHash));
  return others.map(({ facts }) => facts).sort(byId);
}

const byId = (a: ArticleFacts, b: ArticleFacts) => byUnits(a.id, b.id) || byUnits(a.outlet ?? '', b.outlet ?? '');

const namesIn = (articles: readonly LocatedArticle[]) =>
  new Set(articles.flatMap(({ facts }) => facts.quotes.flatMap(({ speaker }) => speaker ?? [])));

function onlyIn(taken: ReadonlySet<LocatedArticle>, all: readonly LocatedArticle[]): readonly string[] {
  const others = namesIn(all.filter((one) => !taken.has(one)));
  return [...namesIn([...taken])].filter((name) => !others.has(name)).sort();
}

/** The part of the result that concerns the store after the change. */
async function changedStore(stored: OpenStore, removals: Removals, join: () => Promise<CollectionStream>) {
  const collection = await join();
  return {
    collection,
    async stage() {
      await collection.saveState();
      await new Inputs(stored.tables.engine).save((origin, content) => stored.tables.holds(origin, content));
      await new KnownFiles(stored.tables.engine).save(filesIn(stored.tables));
      // The output of the last run contains words of the removed articles.
      const { written: _, ...about } = Object.fromEntries(stored.about);
      return stored.stage({ ...about, removals: removals.toJson() }, { anew: true });
    },
  };
}

const UNCHANGED = { taken: [], sameText: [], onlyTheirs: [], collection: null, stage: async () => async () => {} };

/**
 * Removes articles, each named by id, URL or the path of its file, and passes the result to `use`. Afterwards neither the store
 * nor its journal contains their words, and later builds skip them.
 *
 * @throws StoreError if the store is missing, or cannot be read or written
 */
export function removeArticles<Result>(
  path: string,
  asked: readonly string[],
  settings: Settings,
  use: (removed: Removed) => Promise<Result>,
): Promise<Result> {
  return withStoreAsBuilt(path, settings, async (stored, join) => {
    const all = await everythingIn(stored, path);
    const { chosen, missing } = chooseArticles(all, asked, await filesNamed(stored, asked));
    if (chosen.length === 0) return use({ ...UNCHANGED, missing });
    const removals = new Removals(stored.about.get('removals'));
    const taken = await withCopies(stored, all, chosen, removals);
    for (const { origin, content } of taken) stored.tables.forget(origin, content);
    const keys = new Set([...taken].map(keyOf));
    await forget(path, (entry) => !keys.has(keyOf(entry)));
    return use({
      ...(await changedStore(stored, removals, join)),
      taken: [...taken].map(({ facts }) => facts).sort(byId),
      missing,
      sameText: sameTextAs(taken, all),
      onlyTheirs: onlyIn(taken, all),
    });
  });
}

/** Lifts the removal of articles, each named by id, URL or the path of its file, so that later builds read them again. */
export function restoreArticles<Result>(
  path: string,
  asked: readonly string[],
  settings: Settings,
  use: (removed: Removed) => Promise<Result>,
): Promise<Result> {
  return withStoreAsBuilt(path, settings, async (stored, join) => {
    const removals = new Removals(stored.about.get('removals'));
    const files = new KnownFiles(stored.tables.engine);
    const missing: string[] = [];
    for (const name of asked) {
      const keys = await files.keysOf(await realPathOf(name));
      const origins = keys.map((key) => originIn(key, ''));
      if (!removals.restore(name, origins)) missing.push(name);
    }
    if (missing.length === asked.length) return use({ ...UNCHANGED, missing });
    return use({ ...UNCHANGED, ...(await changedStore(stored, removals, join)), missing });
  });
}
