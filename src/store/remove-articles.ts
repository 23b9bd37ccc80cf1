/** Articles out of a store, with all that hangs on them, or back to where they may be read again. */
import { resolve } from 'node:path';
import { describeArticle } from '../collection/articles/article-facts.ts';
import { type CollectionStream, chooseArticles, joinArticles, type OpenStore } from '../collection/index.ts';
import type { ArticleFacts } from '../collection/types.ts';
import type { Settings } from '../settings.ts';
import { byUnits } from '../util/order.ts';
import { forget, journaled } from './journal.ts';
import { Inputs } from './known-inputs.ts';
import { Removals } from './removals.ts';
import { openAsBuilt, originOf, withKnown } from './store.ts';

/** What became of a request. */
export interface Removed {
  /** What was taken out: every copy of each article. */
  readonly taken: readonly ArticleFacts[];
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
  /** Other articles that have the same text, such as an agency's in another outlet. */
  readonly sameText: readonly ArticleFacts[];
  /** Names of those who speak in what was taken out and nowhere else, sorted. */
  readonly onlyTheirs: readonly string[];
  /** The graph of what is left, or null where nothing is other than it was. */
  readonly collection: CollectionStream | null;
  /** Writes the store as it is now. @returns what moves that to the place of the last state */
  stage(): Promise<() => Promise<void>>;
}

interface Shelved {
  readonly origin: string;
  readonly content: string;
  readonly facts: ArticleFacts;
}

const keyOf = ({ origin, content }: Pick<Shelved, 'origin' | 'content'>) => `${origin} ${content}`;

async function everythingIn({ shelf }: OpenStore, path: string): Promise<readonly Shelved[]> {
  const all = new Map<string, Shelved>();
  for await (const shelved of shelf.everything()) all.set(keyOf(shelved), shelved);
  for await (const { origin, content, record } of journaled(path)) {
    const shelved = { origin, content, facts: describeArticle(record, 0).facts };
    all.set(keyOf(shelved), shelved);
  }
  return [...all.values()];
}

const byId = (a: ArticleFacts, b: ArticleFacts) => byUnits(a.id, b.id) || byUnits(a.outlet ?? '', b.outlet ?? '');

const namesIn = (articles: readonly Shelved[]) =>
  new Set(articles.flatMap(({ facts }) => facts.quotes.flatMap(({ speaker }) => speaker ?? [])));

function onlyIn(taken: readonly Shelved[], all: readonly Shelved[]): readonly string[] {
  const others = namesIn(all.filter((one) => !taken.includes(one)));
  return [...namesIn(taken)].filter((name) => !others.has(name)).sort();
}

/** The graph of what is on the shelf, and the store that holds it. */
async function joined(stored: OpenStore, removals: Removals, settings: Settings) {
  const collection = await joinArticles(stored.shelf, settings.corrections, withKnown(stored, settings).known);
  return {
    collection,
    async stage() {
      await collection.saveState();
      await new Inputs(stored.shelf.engine).save((origin, content) => stored.shelf.holds(origin, content));
      // What the last run wrote has words of what is taken out.
      const { written: _, ...about } = Object.fromEntries(stored.about);
      return stored.stage({ ...about, removals: removals.toJson() }, { anew: true });
    },
  };
}

const UNCHANGED = { taken: [], sameText: [], onlyTheirs: [], collection: null, stage: async () => async () => {} };

/**
 * Does something with what is taken out of the store at a path: articles, each named by its id, its url, or the path of the file
 * that it came from. Neither the store nor the journal beside it has their words afterwards, and a build leaves them out.
 *
 * @throws StoreError where there is no store, or it cannot be read or written
 */
export async function removeArticles<Result>(
  path: string,
  asked: readonly string[],
  settings: Settings,
  use: (removed: Removed) => Promise<Result>,
): Promise<Result> {
  const stored = await openAsBuilt(path, settings);
  try {
    const all = await everythingIn(stored, path);
    const { taken, missing, sameText } = chooseArticles(all, asked, (name, id) =>
      /#\d+$/u.test(name) ? null : originOf(resolve(name), { id }),
    );
    if (taken.length === 0) return await use({ ...UNCHANGED, missing });
    const removals = new Removals(stored.about.get('removals'));
    for (const { origin, content, facts } of taken) {
      removals.add(origin, facts);
      stored.shelf.forget(origin, content);
    }
    const keys = new Set(taken.map(keyOf));
    await forget(path, (entry) => !keys.has(keyOf(entry)));
    return await use({
      ...(await joined(stored, removals, settings)),
      taken: taken.map(({ facts }) => facts).sort(byId),
      missing,
      sameText: sameText.map(({ facts }) => facts).sort(byId),
      onlyTheirs: onlyIn(taken, all),
    });
  } finally {
    await stored.discard();
  }
}

/** Lets articles that were taken out come back, each named by its id or url. */
export async function restoreArticles<Result>(
  path: string,
  asked: readonly string[],
  settings: Settings,
  use: (removed: Removed) => Promise<Result>,
): Promise<Result> {
  const stored = await openAsBuilt(path, settings);
  try {
    const removals = new Removals(stored.about.get('removals'));
    const missing = asked.filter((name) => !removals.restore(name));
    if (missing.length === asked.length) return await use({ ...UNCHANGED, missing });
    return await use({ ...UNCHANGED, ...(await joined(stored, removals, settings)), missing });
  } finally {
    await stored.discard();
  }
}
