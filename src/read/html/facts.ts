/**
 * Reads title, outlet, author, date and URL of an article from meta tags, JSON-LD and the canonical link, or else from the marked-up
 * headline, byline, publisher and first date.
 */

import { findOutlet } from '../../lexicon/find-outlet.ts';
import type { Fact } from '../../model.ts';
import { toIsoDate } from '../date.ts';
import { type MetadataFacts, readFields } from '../fields.ts';
import { publishedAs } from '../outlet-of.ts';
import { jsonLdFacts } from './json-ld.ts';
import { fact, partsOfTitle, publisherOf } from './publisher.ts';
import { attribute, type Element, elementsIn, find, lineOf } from './tree.ts';

export interface PageFacts {
  readonly facts: MetadataFacts;
  /** All titles of the article on the page. */
  readonly titles: readonly string[];
}

/** Microdata that certainly describes the article; a `url`, for example, may belong to a picture. */
const OF_THE_ARTICLE: ReadonlySet<string> = new Set(['datePublished', 'headline']);

function metaFacts(root: Element): MetadataFacts {
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

/** Metadata from the visible page: headline, marked author, first marked time. */
function shown(root: Element): MetadataFacts {
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

function defined(facts: { readonly [field in keyof MetadataFacts]: Fact | undefined }): MetadataFacts {
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
