/** Merges copies of one article that were read under several paths. */
import { contentId } from '../../util/content-id.ts';
import { groupBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import type { ArticleFacts, SourceArticle } from '../types.ts';

/** Ids of quotations, speakers, outlets and utterances; article ids must differ from them. */
const RESERVED = /^[qsou][0-9a-f]{32}$/;

const isUndated = ({ date }: ArticleFacts) => Number(date === null);

/** Order of copies with the same content: those with a date, then by id, then by digest. */
const representative = (same: readonly ArticleFacts[]): ArticleFacts | undefined =>
  same.length === 1
    ? same[0]
    : [...same].sort((a, b) => isUndated(a) - isUndated(b) || byUnits(a.id, b.id) || byUnits(a.digest, b.digest))[0];

/** Drops repeated quotation ids, which retried work can leave. */
function withoutRepeats(facts: ArticleFacts): ArticleFacts {
  const seen = new Map(facts.quotes.map((quote) => [quote.id, quote]));
  return seen.size === facts.quotes.length ? facts : { ...facts, quotes: [...seen.values()] };
}

const contentOf = ({ textHash, outlet, url }: Pick<ArticleFacts, 'textHash' | 'outlet' | 'url'>) => [
  textHash,
  outlet,
  url,
];

/** Key that all copies of one article share, whatever their dates. */
export const copyKey = (record: Parameters<typeof contentOf>[0]): string => contentId('', contentOf(record));

/** Records grouped into articles, by a key of content. */
function sameArticle(records: readonly ArticleFacts[]): ReadonlyMap<string, readonly ArticleFacts[]> {
  const articles = new Map<string, readonly ArticleFacts[]>();
  for (const same of groupBy(records, (record) => JSON.stringify(contentOf(record))).values()) {
    const [first] = same;
    const dates = [...new Set(same.flatMap(({ date }) => date ?? []))].sort();
    const [earliest = null, ...later] = dates;
    if (first && later.length === 0) articles.set(copyKey(first), same);
    else {
      // An article printed on two days is two prints. A copy without a date adds no day.
      for (const [date, printed] of groupBy(same, (record) => record.date ?? earliest ?? '')) {
        if (first) articles.set(contentId('', [...contentOf(first), date]), printed);
      }
    }
  }
  return articles;
}

/** Quotation ids that occur in several articles. */
function claimedTwice(articles: readonly SourceArticle[]): ReadonlySet<string> {
  const [claimed, twice] = [new Set<string>(), new Set<string>()];
  for (const { facts } of articles)
    for (const { id } of facts.quotes)
      if (claimed.has(id)) twice.add(id);
      else claimed.add(id);
  return twice;
}

/** Gives quotations of ambiguous id an id that depends on the article. */
function withOwnIds(articles: readonly SourceArticle[]): readonly SourceArticle[] {
  const twice = claimedTwice(articles);
  if (twice.size === 0) return articles;
  const own = (id: string, key: string) => (twice.has(id) ? contentId('q', [id, key]) : id);
  return articles.map((article) => {
    const { key, facts } = article;
    const quotes = facts.quotes.map((quote) => ({
      ...quote,
      id: own(quote.id, key),
      nestedIn: quote.nestedIn === null ? null : own(quote.nestedIn, key),
    }));
    return { ...article, facts: { ...facts, quotes } };
  });
}

/**
 * Records → articles, sorted by id: one for each text, outlet and url, unless dates say that it was printed on several
 * days. The smallest record id becomes the article's id, the others its aliases. Where one id stands for several
 * contents, or looks like an id of this program's own, each of these articles is called `id#` and the first 12 hex digits
 * of its content key, so that the order of reading decides nothing.
 */
export function mergeCopies(records: readonly ArticleFacts[]): readonly SourceArticle[] {
  const articles = [...sameArticle(records)].flatMap(([key, same]) => {
    const facts = representative(same);
    if (!facts) return [];
    const [id = facts.id] = same.map((one) => one.id).sort();
    const ids = new Set(same.flatMap((one) => [one.id, ...one.aliases]));
    ids.delete(id);
    return [{ key, id, aliases: [...ids].sort(), facts: withoutRepeats(facts) }];
  });
  const sameId = groupBy(articles, ({ id }) => id);
  const ambiguous = (id: string) => RESERVED.test(id) || (sameId.get(id)?.length ?? 0) > 1;
  return withOwnIds(articles)
    .map((article) =>
      ambiguous(article.id) ? { ...article, id: `${article.id}#${article.key.slice(0, 12)}` } : article,
    )
    .sort((a, b) => byUnits(a.id, b.id));
}
