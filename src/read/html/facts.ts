/**
 * Reads title, outlet, author, date and URL of an article from meta tags, JSON-LD and the canonical link, or else from the marked-up
 * headline, byline, publisher and first date.
 */

import { findOutlet } from '../../lexicon/find-outlet.ts';
import type { Fact } from '../../model.ts';
import { toIsoDate } from '../date.ts';
import { type MetadataFacts, readFields } from '../fields.ts';
import { publishedAs } from '../outlet-of.ts';
import { jsonLdArticle } from './json-ld.ts';
import { lettersOf } from './mend/choice.ts';
import { fact, partsOfTitle, publisherOf } from './publisher.ts';
import { attribute, type Element, elementsIn, find, lineOf } from './tree.ts';

export interface PageFacts {
  readonly facts: MetadataFacts;
  /** All titles of the article on the page. */
  readonly titles: readonly string[];
  /** The article's text according to JSON-LD; empty without one. */
  readonly body: string;
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

/** Metadata from the visible page: publisher, marked author, first marked time. */
function shown(root: Element, windowTitle: string): MetadataFacts {
  const author = find(root, (one) => attribute(one, 'rel') === 'author' || attribute(one, 'itemprop') === 'author');
  const time = find(root, (one) => one.tag === 'time' && toIsoDate(attribute(one, 'datetime')) !== null);
  const { facts } = readFields({ author: author ? lineOf(author) : null }, 'html');
  const found = {
    author: facts.author,
    outlet: publisherOf(root, windowTitle),
    date: time ? fact('html.time', toIsoDate(attribute(time, 'datetime')) ?? '') : undefined,
  };
  return defined(found);
}

function defined(facts: { readonly [field in keyof MetadataFacts]: Fact | undefined }): MetadataFacts {
  const entries = Object.entries(facts).flatMap(([field, one]) => (one ? [[field, one] as const] : []));
  return Object.fromEntries(entries);
}

function withoutOutlet(title: Fact, outlet: string | null): Fact {
  const [words, name] = partsOfTitle(title.value);
  return words && (name === outlet || findOutlet(name)) ? { ...title, value: words } : title;
}

/**
 * Chooses the title that readers see as a headline: a page often gives search engines another one. If no source confirms a headline,
 * metadata precede the first headline.
 *
 * @param metadata titles from metadata, the preferred source first
 */
function titleOf(root: Element, metadata: readonly Fact[], windowTitle: Fact | undefined): Fact | undefined {
  const headlines = [...elementsIn(root)].filter(({ tag }) => tag === 'h1').map(lineOf);
  const sources = [...metadata, ...(windowTitle ? [windowTitle] : [])];
  const confirmed = headlines
    .map(lettersOf)
    .filter(Boolean)
    .flatMap((headline) => sources.find(({ value }) => lettersOf(value) === headline) ?? []);
  return confirmed[0] ?? metadata[0] ?? fact('html.h1', headlines[0] ?? '') ?? windowTitle;
}

export function pageFacts(root: Element, jsonDepth: number): PageFacts {
  const titleTag = find(root, ({ tag }) => tag === 'title');
  const windowTitle = fact('html.title', titleTag ? lineOf(titleTag) : '');
  const { facts: data, body } = jsonLdArticle(root, jsonDepth);
  const [meta, page] = [metaFacts(root), shown(root, windowTitle?.value ?? '')];
  const url = canonical(root) ?? meta.url ?? data.url;
  const outlet = publishedAs([meta.outlet, data.outlet, page.outlet], url);
  const bare = (title: Fact | undefined): Fact[] => (title ? [withoutOutlet(title, outlet?.value ?? null)] : []);
  const metadata = [data.title, meta.title].flatMap(bare);
  const title = titleOf(root, metadata, bare(windowTitle)[0]);
  const facts = {
    title,
    outlet,
    author: data.author ?? meta.author ?? page.author,
    date: data.date ?? meta.date ?? page.date,
    url,
  };
  const given = [data.title, meta.title, windowTitle, ...metadata, title];
  return { facts: defined(facts), titles: given.flatMap((one) => one?.value ?? []), body };
}
