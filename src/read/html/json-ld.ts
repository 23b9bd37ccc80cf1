/**
 * Reads an article's metadata from JSON-LD.
 *
 * Example: `{"@graph": [{"@type": "NewsArticle", "headline": "…", "publisher": {"name": "…"}, "datePublished": "…"}]}`
 */
import { type MetadataFacts, readFields } from '../fields.ts';
import { isRecord, parseJson } from '../json.ts';
import { parseHtml } from './parse.ts';
import { attribute, type Element, elementsIn, lineOf, textOf } from './tree.ts';

const TYPE = /(?:Article|BlogPosting|NewsStory|Report)$/;
/** Maximum nesting depth. */
const DEPTH = 16;

const typesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isArticle = (record: Readonly<Record<string, unknown>>): boolean =>
  typesOf(record['@type']).some((type) => typeof type === 'string' && TYPE.test(type));

function* recordsIn(value: unknown, depth = 0): Generator<Readonly<Record<string, unknown>>> {
  if (depth > DEPTH) return;
  if (Array.isArray(value)) for (const item of value) yield* recordsIn(item, depth + 1);
  if (!isRecord(value)) return;
  yield value;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
    yield* recordsIn(value[key], depth + 1);
}

/** Some systems put HTML into titles and texts. */
function plain(value: unknown): unknown {
  if (typeof value !== 'string' || !/&[#\w]{1,10};/.test(value)) return value;
  const parsed = parseHtml(value, { htmlDepth: DEPTH });
  return parsed.ok ? lineOf(parsed.root) : value;
}

function addressOf(record: Readonly<Record<string, unknown>>): unknown {
  const page = record['mainEntityOfPage'];
  return record['url'] ?? (isRecord(page) ? (page['@id'] ?? page['url']) : page);
}

/** `publisher` may be a reference to another record of the page. */
function resolve(value: unknown, records: readonly Readonly<Record<string, unknown>>[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => resolve(item, records));
  if (!isRecord(value) || value['name'] !== undefined || value['@id'] === undefined) return value;
  return records.find((other) => other['@id'] === value['@id'] && other['name'] !== undefined) ?? null;
}

function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  return isRecord(value) ? { name: plain(value['name']) } : plain(value);
}

export interface JsonLdArticle {
  readonly facts: MetadataFacts;
  /** The text of the article; empty without one. */
  readonly body: string;
}

export function jsonLdArticle(root: Element, jsonDepth: number): JsonLdArticle {
  const records: Readonly<Record<string, unknown>>[] = [];
  for (const element of elementsIn(root)) {
    if (element.tag !== 'script' || !/ld\+json/i.test(attribute(element, 'type'))) continue;
    const parsed = parseJson(textOf(element).replace(/[\n\r\t]/g, ' '), jsonDepth);
    if (parsed.ok) records.push(...recordsIn(parsed.value));
  }
  const article = records.find(isArticle);
  if (!article) return { facts: {}, body: '' };
  const { facts } = readFields(
    {
      headline: plain(article['headline'] ?? article['name']),
      publisher: named(resolve(article['publisher'] ?? article['sourceOrganization'], records)),
      author: named(resolve(article['author'] ?? article['creator'], records)),
      datePublished: article['datePublished'] ?? article['dateCreated'],
      url: addressOf(article),
    },
    'json-ld',
  );
  const body = plain(article['articleBody']);
  return { facts, body: typeof body === 'string' ? body : '' };
}
