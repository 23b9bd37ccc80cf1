/** Removes articles from a store with all derived data, and lifts removals. */
import { resolve } from 'node:path';
import { describeArticle } from '../collection/articles/article-facts.ts';
import { type CollectionStream, chooseArticles, type OpenStore } from '../collection/index.ts';
import type { ArticleFacts } from '../collection/types.ts';
import type { Settings } from '../settings.ts';
import { byUnits } from '../util/order.ts';
import { forget, journaled } from './journal.ts';
import { Inputs } from './known-inputs.ts';
import { Removals } from './removals.ts';
import { originOf, withStoreAsBuilt } from './store.ts';

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
}

const keyOf = ({ origin, content }: Pick<LocatedArticle, 'origin' | 'content'>) => `${origin} ${content}`;

async function everythingIn({ tables }: OpenStore, path: string): Promise<readonly LocatedArticle[]> {
  const all = new Map<string, LocatedArticle>();
  for await (const article of tables.everything()) all.set(keyOf(article), article);
  for await (const { origin, content, record } of journaled(path)) {
    const article = { origin, content, facts: describeArticle(record, 0).facts };
    all.set(keyOf(article), article);
  }
  return [...all.values()];
}

const byId = (a: ArticleFacts, b: ArticleFacts) => byUnits(a.id, b.id) || byUnits(a.outlet ?? '', b.outlet ?? '');

const namesIn = (articles: readonly LocatedArticle[]) =>
  new Set(articles.flatMap(({ facts }) => facts.quotes.flatMap(({ speaker }) => speaker ?? [])));

function onlyIn(taken: readonly LocatedArticle[], all: readonly LocatedArticle[]): readonly string[] {
  const others = namesIn(all.filter((one) => !taken.includes(one)));
  return [...namesIn(taken)].filter((name) => !others.has(name)).sort();
}

/** The part of the result that concerns the store after the change. */
async function changedStore(stored: OpenStore, removals: Removals, join: () => Promise<CollectionStream>) {
  const collection = await join();
  return {
    collection,
    async stage() {
      await collection.saveState();
      await new Inputs(stored.tables.engine).save((origin, content) => stored.tables.holds(origin, content));
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
    const { taken, missing, sameText } = chooseArticles(all, asked, (name, id) =>
      /#\d+$/u.test(name) ? null : originOf(resolve(name), { id }),
    );
    if (taken.length === 0) return use({ ...UNCHANGED, missing });
    const removals = new Removals(stored.about.get('removals'));
    for (const { origin, content, facts } of taken) {
      removals.add(origin, facts);
      stored.tables.forget(origin, content);
    }
    const keys = new Set(taken.map(keyOf));
    await forget(path, (entry) => !keys.has(keyOf(entry)));
    return use({
      ...(await changedStore(stored, removals, join)),
      taken: taken.map(({ facts }) => facts).sort(byId),
      missing,
      sameText: sameText.map(({ facts }) => facts).sort(byId),
      onlyTheirs: onlyIn(taken, all),
    });
  });
}

/** Lifts the removal of articles, each named by id or URL, so that later builds read them again. */
export function restoreArticles<Result>(
  path: string,
  asked: readonly string[],
  settings: Settings,
  use: (removed: Removed) => Promise<Result>,
): Promise<Result> {
  return withStoreAsBuilt(path, settings, async (stored, join) => {
    const removals = new Removals(stored.about.get('removals'));
    const missing = asked.filter((name) => !removals.restore(name));
    if (missing.length === asked.length) return use({ ...UNCHANGED, missing });
    return use({ ...UNCHANGED, ...(await changedStore(stored, removals, join)), missing });
  });
}
