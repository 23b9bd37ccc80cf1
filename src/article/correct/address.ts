/** Matches an editor's address of an article or quotation against an article. */
import type { Article } from '../../model.ts';
import type { ArticleAddress, QuotationAddress } from '../../schema.ts';
import { normalName, normalWords } from './words.ts';

/** Fewer words must match exactly, since a part of them proves too little. */
const LEAST_RUN = 4;
/** Least length of the shorter text relative to the longer: spans move by a few words from release to release. */
const LEAST_SHARE = 2 / 3;

/** All that an address may give of an article: any of its ids, any name of its outlet, title, date. */
export interface ArticleNames {
  readonly names: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly title: string;
  readonly date: string | null;
}

export function namesOfArticle({ id, aliases, url, outlet, title, date }: Article, other: string | null): ArticleNames {
  const outlets = [outlet?.value, other].flatMap((name) => (name ? [normalName(name)] : []));
  return {
    names: new Set([id, ...aliases, ...(url ? [url.value] : [])]),
    outlets: new Set(outlets),
    title: normalName(title?.value ?? ''),
    date: date?.value ?? null,
  };
}

/** An address may give the date without the time. */
const sameDate = (given: string, date: string | null) =>
  date !== null && (date === given || date.startsWith(`${given}T`));

export function meansArticle(address: ArticleAddress | QuotationAddress, article: ArticleNames): boolean {
  return (
    (address.article === undefined || article.names.has(address.article)) &&
    (!('title' in address) || address.title === undefined || normalName(address.title) === article.title) &&
    (address.outlet === undefined || article.outlets.has(normalName(address.outlet))) &&
    (address.date === undefined || sameDate(address.date, article.date))
  );
}

/** Normalised words joined by spaces; the spaces at both ends make a substring match whole words. */
export const wordRun = (text: string): string => ` ${normalWords(text).join(' ')} `;

const countOf = (run: string) => run.split(' ').length - 2;

/** Whether the longer run contains the shorter one, which is most of it. */
export function isMostlySame(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const words = countOf(short);
  return words >= LEAST_RUN && words >= LEAST_SHARE * countOf(long) && long.includes(short);
}
