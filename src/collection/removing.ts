/** Which records of a store somebody means who wants an article to be taken out of it. */
import type { ArticleRecord } from '../schema.ts';
import { contentId } from './ids.ts';

interface Shelved {
  readonly origin: string;
  readonly record: ArticleRecord;
}

interface Chosen<Each> {
  readonly taken: readonly Each[];
  readonly missing: readonly string[];
  readonly sameText: readonly Each[];
}

/** All copies of one article have these in common: it goes with all of them. */
const articleOf = ({ textHash, outlet, url }: ArticleRecord) => JSON.stringify([textHash, outlet, url]);

/** Its id, its other ids, its url, and what the graph calls it where several articles have one id. */
function namesOf({ id, aliases = [], url, textHash, outlet, date }: ArticleRecord): readonly (string | null)[] {
  const content = [textHash, outlet, url];
  const apart = [content, [...content, date]].map((parts) => `${id}#${contentId('', parts).slice(0, 12)}`);
  return [id, ...aliases, url, ...apart];
}

/** @param originAt where an article of this id lies if a name is the path of its file; null where it is none */
export function chooseArticles<Each extends Shelved>(
  all: readonly Each[],
  asked: readonly string[],
  originAt: (name: string, id: string) => string | null,
): Chosen<Each> {
  const names = all.map(({ record }) => new Set(namesOf(record)));
  const articles = new Set<string>();
  const missing: string[] = [];
  for (const name of asked) {
    const meant = all.filter(({ origin, record }, i) => names[i]?.has(name) || originAt(name, record.id) === origin);
    if (meant.length === 0) missing.push(name);
    for (const { record } of meant) articles.add(articleOf(record));
  }
  const taken = all.filter(({ record }) => articles.has(articleOf(record)));
  const hashes = new Set(taken.map(({ record }) => record.textHash));
  const sameText = all.filter(({ record }) => hashes.has(record.textHash) && !articles.has(articleOf(record)));
  return { taken, missing, sameText };
}
