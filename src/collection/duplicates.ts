/** One article that was read under several paths becomes one again. */
import type { ArticleRecord } from '../schema.ts';
import { byUnits, contentId } from './ids.ts';
import type { SourceArticle } from './types.ts';

/** Shape of the ids that quotations, speakers, outlets and utterances have: an article's must not look like one. */
const RESERVED = /^[qsou][0-9a-f]{32}$/;

/** Same text, outlet and url: the same article. The same text in two outlets stays two. */
function contentKey(record: ArticleRecord): string {
  return contentId('', [record.textHash, record.outlet, record.url]);
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** The record that stands for all of the same content: smallest id, and among equal ids the smallest as JSON. */
function representative(records: readonly ArticleRecord[]): ArticleRecord | undefined {
  return records
    .map((record) => ({ record, json: JSON.stringify(record) }))
    .sort((a, b) => byUnits(a.record.id, b.record.id) || byUnits(a.json, b.json))[0]?.record;
}

/** A quotation id that occurs twice in a record stays once: retried work does no harm. */
function withoutRepeats(record: ArticleRecord): ArticleRecord {
  const seen = new Map(record.quotes.map((quote) => [quote.id, quote]));
  return seen.size === record.quotes.length ? record : { ...record, quotes: [...seen.values()] };
}

/**
 * Records → articles, sorted by id, one for each content. The smallest record id becomes the article's id, the others
 * its aliases. Where one id stands for several contents, or looks like an id of this program's own, each of these
 * articles is called `id#` and the first 12 hex digits of its content key, so that the order of reading decides nothing.
 */
export function uniteDuplicates(records: readonly ArticleRecord[]): readonly SourceArticle[] {
  const articles = [...groupBy(records, contentKey)].flatMap(([key, same]) => {
    const record = representative(same);
    if (!record) return [];
    const ids = new Set(same.flatMap((one) => [one.id, ...(one.aliases ?? [])]));
    ids.delete(record.id);
    return [{ key, id: record.id, aliases: [...ids].sort(), record: withoutRepeats(record) }];
  });
  const sameId = groupBy(articles, ({ id }) => id);
  const ambiguous = (id: string) => RESERVED.test(id) || (sameId.get(id)?.length ?? 0) > 1;
  return articles
    .map((article) =>
      ambiguous(article.id) ? { ...article, id: `${article.id}#${article.key.slice(0, 12)}` } : article,
    )
    .sort((a, b) => byUnits(a.id, b.id));
}
