/** Opens article tables, in memory or in a store file, and adds articles to them. */

import {
  ArticleTables,
  FORMAT_1,
  forgetMatches,
  formerArticles,
  hasOtherReuse,
  leaveFormat1,
  StoreDraft,
  type StoredReading,
  StoreError,
  storeInMemory,
} from '../../database/index.ts';
import { ArticleRecord } from '../../schema.ts';
import { quotationKeys } from '../reuse/index.ts';
import { describeArticle } from './article-facts.ts';

/** Adds an article, and its quotations with the keys that audits look up. */
export async function addArticle(
  tables: ArticleTables,
  { record, ...article }: StoredReading & { readonly record: ArticleRecord },
) {
  await tables.add(article, (firstPlace) => {
    const { facts, pieces } = describeArticle(record, firstPlace);
    const quotations = pieces.map((piece, i) => {
      const quote = record.quotes[i];
      return { ...piece, keys: quote ? quotationKeys(quote) : [] };
    });
    return { facts, quotations };
  });
}

/** Article tables in a store file; `about` is the metadata of the store when it was opened. */
export interface OpenStore {
  readonly tables: ArticleTables;
  readonly about: ReadonlyMap<string, string>;
  /** True if another version of the reuse logic filled the store; its articles must then be described again before a join. */
  readonly hasOtherReuse: boolean;
  /** Writes the next state of the store with the metadata `about`. @returns a function that replaces the last state with it */
  stage(about: Readonly<Record<string, string>>, how?: { readonly anew: boolean }): Promise<() => Promise<void>>;
  discard(): Promise<void>;
  /** The error for articles of these origins, which the current rules cannot read again. */
  refuse(origins: readonly string[]): Promise<Error>;
}

const NOTHING_KEPT = new Uint8Array();
/** Prefix of the rules fingerprint of articles from format 1, which stored no reading. */
const RULES_1 = 'format 1, ';

async function migrate({ engine, about }: StoreDraft): Promise<void> {
  await engine.atomically(async () => {
    await leaveFormat1(engine);
    const tables = await ArticleTables.on(engine, RULES_1 + about.get('fingerprint'));
    for await (const { origin, content, record: json } of formerArticles(engine))
      await addArticle(tables, { origin, content, kept: NOTHING_KEPT, record: ArticleRecord.parse(JSON.parse(json)) });
    await tables.settle();
  });
}

const SHOWN_IDS = 5;

/**
 * Opens the tables of a store; they are empty if there is no file.
 *
 * @param rules fingerprint of the rules that read articles now
 * @param fingerprint of the same rules, as recorded in format 1
 * @throws StoreError if the file cannot be read or a newer program wrote it
 */
export async function openArticleTables(path: string, rules: string, fingerprint: string): Promise<OpenStore> {
  const draft = await StoreDraft.on(path);
  if (draft.format === FORMAT_1) await migrate(draft);
  const tables = await ArticleTables.on(draft.engine, rules, RULES_1 + fingerprint);
  const otherReuse = hasOtherReuse(draft.about);
  if (otherReuse) {
    await forgetMatches(draft.engine);
    tables.rewriteAll();
  }
  return {
    tables,
    about: draft.about,
    hasOtherReuse: otherReuse,
    stage: (about, how) => draft.stage(new Map(Object.entries(about)), how),
    discard: () => draft.discard(),
    async refuse(origins) {
      const ids = await tables.idsFrom(new Set(origins));
      const shown = ids.slice(0, SHOWN_IDS).join(', ') + (ids.length > SHOWN_IDS ? ', …' : '');
      return new StoreError(
        `${path}: other rules or settings read ${ids.length} of its articles, and their text is not in it; add them to the inputs: ${shown}`,
      );
    },
  };
}

export const inMemoryTables = async (): Promise<ArticleTables> => ArticleTables.on(await storeInMemory(), '');

/** Closes the tables after `use`. */
export async function withInMemoryTables<Result>(use: (tables: ArticleTables) => Promise<Result>): Promise<Result> {
  const tables = await inMemoryTables();
  try {
    return await use(tables);
  } finally {
    tables.engine.close();
  }
}
