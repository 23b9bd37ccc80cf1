/** One article that was read under several paths becomes one again. */
import type { ArticleRecord } from '../schema.ts';
import { contentId } from './content-id.ts';
import { byUnits } from './ids.ts';
import type { SourceArticle } from './types.ts';

/** Shape of the ids that quotations, speakers, outlets and utterances have: an article's must not look like one. */
const RESERVED = /^[qsou][0-9a-f]{32}$/;

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
  if (records.length === 1) return records[0];
  return records
    .map((record) => ({ record, json: JSON.stringify(record) }))
    .sort((a, b) => byUnits(a.record.id, b.record.id) || byUnits(a.json, b.json))[0]?.record;
}

/** A quotation id that occurs twice in a record stays once: retried work does no harm. */
function withoutRepeats(record: ArticleRecord): ArticleRecord {
  const seen = new Map(record.quotes.map((quote) => [quote.id, quote]));
  return seen.size === record.quotes.length ? record : { ...record, quotes: [...seen.values()] };
}

/** Groups of records that are one article each, under a key made of content. */
function sameArticle(records: readonly ArticleRecord[]): ReadonlyMap<string, readonly ArticleRecord[]> {
  const articles = new Map<string, readonly ArticleRecord[]>();
  const content = ({ textHash, outlet, url }: ArticleRecord) => [textHash, outlet, url];
  for (const same of groupBy(records, (record) => JSON.stringify(content(record))).values()) {
    const [first] = same;
    const dates = [...new Set(same.flatMap(({ date }) => date ?? []))].sort();
    const [earliest = null, ...later] = dates;
    if (first && later.length === 0) articles.set(contentId('', content(first)), same);
    else {
      // Printed on two days: two prints. A copy without a date adds no day of its own.
      for (const [date, printed] of groupBy(same, (record) => record.date ?? earliest ?? '')) {
        if (first) articles.set(contentId('', [...content(first), date]), printed);
      }
    }
  }
  return articles;
}

/** Two articles may claim one quotation id, if the id did not know what tells them apart: both get ids of their own. */
function withOwnIds(articles: readonly SourceArticle[]): readonly SourceArticle[] {
  const owners = groupBy(
    articles.flatMap(({ key, record }) => record.quotes.map(({ id }) => ({ key, id }))),
    ({ id }) => id,
  );
  const own = (id: string, key: string) => ((owners.get(id)?.length ?? 0) > 1 ? contentId('q', [id, key]) : id);
  return articles.map((article) => {
    const quotes = article.record.quotes.map((quote) => ({
      ...quote,
      id: own(quote.id, article.key),
      nestedIn: quote.nestedIn === null ? null : own(quote.nestedIn, article.key),
    }));
    return { ...article, record: { ...article.record, quotes } };
  });
}

/**
 * Records → articles, sorted by id: one for each text, outlet and url, unless dates say that it was printed on several
 * days. The smallest record id becomes the article's id, the others its aliases. Where one id stands for several
 * contents, or looks like an id of this program's own, each of these articles is called `id#` and the first 12 hex digits
 * of its content key, so that the order of reading decides nothing.
 */
export function uniteDuplicates(records: readonly ArticleRecord[]): readonly SourceArticle[] {
  const articles = [...sameArticle(records)].flatMap(([key, same]) => {
    const record = representative(same);
    if (!record) return [];
    const ids = new Set(same.flatMap((one) => [one.id, ...(one.aliases ?? [])]));
    ids.delete(record.id);
    return [{ key, id: record.id, aliases: [...ids].sort(), record: withoutRepeats(record) }];
  });
  const sameId = groupBy(articles, ({ id }) => id);
  const ambiguous = (id: string) => RESERVED.test(id) || (sameId.get(id)?.length ?? 0) > 1;
  return withOwnIds(articles)
    .map((article) =>
      ambiguous(article.id) ? { ...article, id: `${article.id}#${article.key.slice(0, 12)}` } : article,
    )
    .sort((a, b) => byUnits(a.id, b.id));
}
