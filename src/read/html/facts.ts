/**
 * Title, outlet, author, date and address of an article as its page gives them: meta tags, JSON-LD, the canonical link and,
 * for want of these, the headline, the byline, the publisher and the first date that are marked as such.
 */

import { findOutlet } from '../../lexicon/en/outlets.ts';
import type { Fact } from '../../model.ts';
import { toIsoDate } from '../date.ts';
import { type Facts, readFields } from '../fields.ts';
import { publishedAs } from '../outlet-of.ts';
import { jsonLdFacts } from './json-ld.ts';
import { fact, partsOfTitle, publisherOf } from './publisher.ts';
import { attribute, type Element, elementsIn, find, lineOf } from './tree.ts';

export interface PageFacts {
  readonly facts: Facts;
  /** All that the page calls its article. */
  readonly titles: readonly string[];
}

/** Within microdata only these are surely the article's: a `url` may be its picture's. */
const OF_THE_ARTICLE: ReadonlySet<string> = new Set(['datePublished', 'headline']);

function metaFacts(root: Element): Facts {
  const record = new Map<string, string>();
  for (const element of elementsIn(root)) {
    if (element.tag !== 'meta') continue;
    const item = attribute(element, 'itemprop');
    const name = attribute(element, 'property') || attribute(element, 'name') || (OF_THE_ARTICLE.has(item) ? item : '');
    const content = attribute(element, 'content').trim();
    if (name && content && !record.has(name)) record.set(name, content);
  }
  return readFields(Object.fromEntries(record), 'meta').facts;
}

function canonical(root: Element): Fact | undefined {
  const link = find(root, (one) => one.tag === 'link' && /^canonical$/i.test(attribute(one, 'rel').trim()));
  const address = link ? attribute(link, 'href').trim() : '';
  return /^https?:\/\//i.test(address) ? fact('html.canonical', address) : undefined;
}

/** What the page itself shows: its headline, who is marked as its author, the first time that is marked. */
function shown(root: Element): Facts {
  const headline = find(root, ({ tag }) => tag === 'h1');
  const title = find(root, ({ tag }) => tag === 'title');
  const author = find(root, (one) => attribute(one, 'rel') === 'author' || attribute(one, 'itemprop') === 'author');
  const time = find(root, (one) => one.tag === 'time' && toIsoDate(attribute(one, 'datetime')) !== null);
  const { facts } = readFields({ author: author ? lineOf(author) : null }, 'html');
  const found = {
    title: fact('html.h1', headline ? lineOf(headline) : '') ?? fact('html.title', title ? lineOf(title) : ''),
    author: facts.author,
    outlet: publisherOf(root, title ? lineOf(title) : ''),
    date: time ? fact('html.time', toIsoDate(attribute(time, 'datetime')) ?? '') : undefined,
  };
  return defined(found);
}

function defined(facts: { readonly [field in keyof Facts]: Fact | undefined }): Facts {
  const entries = Object.entries(facts).flatMap(([field, one]) => (one ? [[field, one] as const] : []));
  return Object.fromEntries(entries);
}

function withoutOutlet(title: string, outlet: string | null): string {
  const [words, name] = partsOfTitle(title);
  return words && (name === outlet || findOutlet(name)) ? words : title;
}

export function pageFacts(root: Element, jsonDepth: number): PageFacts {
  const [data, meta, page] = [jsonLdFacts(root, jsonDepth), metaFacts(root), shown(root)];
  const url = canonical(root) ?? meta.url ?? data.url;
  const outlet = publishedAs([meta.outlet, data.outlet, page.outlet], url);
  const first = data.title ?? meta.title ?? page.title;
  const titles = [data, meta, page].flatMap(({ title }) => title?.value ?? []);
  const short = titles.map((title) => withoutOutlet(title, outlet?.value ?? null));
  const facts = {
    title: first && { ...first, value: withoutOutlet(first.value, outlet?.value ?? null) },
    outlet,
    author: data.author ?? meta.author ?? page.author,
    date: data.date ?? meta.date ?? page.date,
    url,
  };
  return { facts: defined(facts), titles: [...titles, ...short] };
}
