/** Does an address that an editor wrote mean this article, and which of its quotations? */
import type { Article } from '../../model.ts';
import type { ArticleAddress, QuotationAddress } from '../../schema.ts';
import { normalName, normalWords } from './words.ts';

/** Shorter words are the same or they are others: a part of them says too little. */
const LEAST_RUN = 4;
/** So much of the longer wording the shorter one has to be: spans move by a few words from release to release. */
const LEAST_SHARE = 2 / 3;

/** An article as addresses name it: under all its ids, and under every outlet that it is known by. */
export interface Addressed {
  readonly names: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly title: string;
  readonly date: string | null;
}

export function addressed({ id, aliases, url, outlet, title, date }: Article, other: string | null): Addressed {
  const outlets = [outlet?.value, other].flatMap((name) => (name ? [normalName(name)] : []));
  return {
    names: new Set([id, ...aliases, ...(url ? [url.value] : [])]),
    outlets: new Set(outlets),
    title: normalName(title?.value ?? ''),
    date: date?.value ?? null,
  };
}

/** A date in an address may leave off the hour. */
const sameDate = (given: string, date: string | null) =>
  date !== null && (date === given || date.startsWith(`${given}T`));

export function meansArticle(address: ArticleAddress | QuotationAddress, article: Addressed): boolean {
  return (
    (address.article === undefined || article.names.has(address.article)) &&
    (!('title' in address) || address.title === undefined || normalName(address.title) === article.title) &&
    (address.outlet === undefined || article.outlets.has(normalName(address.outlet))) &&
    (address.date === undefined || sameDate(address.date, article.date))
  );
}

/** Words to be found in others; blanks at both ends keep whole words apart. */
export const runOf = (text: string): string => ` ${normalWords(text).join(' ')} `;

const countOf = (run: string) => run.split(' ').length - 2;

/** Most of the one is the other, in one run. */
export function isMostOf(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const words = countOf(short);
  return words >= LEAST_RUN && words >= LEAST_SHARE * countOf(long) && long.includes(short);
}
