/**
 * Reads metadata from a record, sidecar or front matter. Field names have common synonyms and are compared by letters and digits
 * only; values become plain strings.
 *
 * Example: `"datePublished": "2018-06-13T10:00:00Z"` is the date 2018-06-13, `"byline": "By Jane Doe"` the author Jane Doe.
 */
import type { Diagnostic, Fact } from '../model.ts';
import { toIsoDate } from './date.ts';
import { diagnostic } from './diagnostic.ts';
import { isRecord, toWellFormed } from './json.ts';

export type MetadataField = 'title' | 'outlet' | 'author' | 'date' | 'url';
const METADATA_FIELDS: readonly MetadataField[] = ['title', 'outlet', 'author', 'date', 'url'];
export type MetadataFacts = Readonly<Partial<Record<MetadataField, Fact>>>;

export interface RecordFields {
  readonly id: string | null;
  readonly text: string | null;
  readonly facts: MetadataFacts;
  /** All other fields, unchanged. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

type Field = MetadataField | 'id' | 'text';
const FIELDS: readonly Field[] = [...METADATA_FIELDS, 'id', 'text'];

/** Synonyms of each field in order of preference, in lower case without separators. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id'],
  text: [
    ...['text', 'body', 'content', 'articlebody', 'maintext', 'fulltext', 'bodytext', 'plaintext', 'contenttext'],
    ...['articletext', 'articlecontent', 'article', 'storytext', 'storybody', 'story'],
  ],
  title: [
    ...['title', 'headline', 'ogtitle', 'twittertitle', 'dctitle', 'dctermstitle', 'sailthrutitle', 'parselytitle'],
    'webtitle',
  ],
  outlet: [
    ...['outlet', 'publisher', 'site', 'sitename', 'ogsitename', 'source', 'dcpublisher', 'applicationname'],
    ...['publication', 'newspaper', 'sourcename'],
  ],
  author: [
    'author',
    'byline',
    'authors',
    'creator',
    'dccreator',
    'byl',
    'parselyauthor',
    'sailthruauthor',
    'articleauthor',
    'citationauthor',
    'authorname',
    'journalist',
    'reporter',
  ],
  date: [
    ...['date', 'published', 'publishedat', 'datepublished', 'pubdate', 'publicationdate', 'articlepublishedtime'],
    ...['ogpublishedtime', 'publishdate', 'publishedtime', 'parselypubdate', 'sailthrudate', 'dcdate', 'dcdateissued'],
    ...['dctermscreated', 'dctermsdate', 'originalpublicationdate', 'articlepublished', 'citationdate'],
    ...['publishedon', 'webpublicationdate', 'datetime'],
  ],
  url: ['url', 'link', 'canonical', 'canonicalurl', 'ogurl', 'weburl', 'articleurl', 'permalink'],
};

/** Placeholders for missing values. */
const NOTHING: ReadonlySet<string> = new Set(['', 'none', 'null', 'nan', 'n/a', 'undefined']);

/** Fields of the program's own output, and `__proto__`; they cannot pass through. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  ...['id', 'aliases', 'title', 'outlet', 'author', 'date', 'url', 'text', 'textHash'],
  ...['quotes', 'metadata', 'diagnostics'],
]);

const plainName = (key: string): string => key.toLowerCase().replace(/[\s._:-]/g, '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Fields of an object that hold its name: `{"source": {"name": "Herald"}}`, `{"headline": {"main": "Rain"}}`. */
const NAMES_OF_OBJECTS = ['name', 'title', 'main', 'original'] as const;

/** A value as text: a string, a number, the name of an object, or a list of these. */
function fieldText(value: unknown): string | null {
  const words = listOf(value).flatMap((item) => {
    const name = isRecord(item) ? NAMES_OF_OBJECTS.find((key) => Object.hasOwn(item, key)) : undefined;
    const inner = isRecord(item) && name !== undefined ? item[name] : item;
    const word = typeof inner === 'number' ? String(inner) : typeof inner === 'string' ? inner.trim() : '';
    return NOTHING.has(word.toLowerCase()) ? [] : [word];
  });
  return words.length ? words.join(', ') : null;
}

const isAddress = (word: string): boolean => /^(?:https?:)?\/\//i.test(word);

/** The normalised value of a field, or null if the raw value is empty or invalid. */
function readValue(field: MetadataField, value: unknown): string | null {
  const words = fieldText(value);
  if (words === null) return null;
  if (field === 'date') return toIsoDate(words);
  if (field !== 'url' && isAddress(words)) return null;
  if (field === 'author') return words.replace(/^by\s+/i, '') || null;
  return words;
}

/** Clients resolve these in a URL, so that nobody could ask a server for the article. */
const DOT_SEGMENTS: ReadonlySet<string> = new Set(['.', '..']);
/** A longer id does not fit into the URL of a request, in characters as a URL encodes them. */
const LONGEST_ID = 8192;

function whyNoId(id: string): string | null {
  if (DOT_SEGMENTS.has(id)) return `“${id}” is not used as an id, because it has another meaning in a URL`;
  const { length } = encodeURIComponent(id);
  return length > LONGEST_ID ? `the id is not used, because it is longer than ${LONGEST_ID} characters in a URL` : null;
}

function readId(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? toWellFormed(value.trim()) : null;
}

/** The field that a key stands for, or null. */
export function fieldNamed(key: string): Field | null {
  const name = plainName(key);
  return FIELDS.find((field) => NAMES[field].includes(name)) ?? null;
}

/** The value of the first of the names that has a text as its value. */
function stringNamed(record: Readonly<Record<string, unknown>>, names: readonly string[]): string | null {
  const values = new Map(Object.entries(record).map(([key, value]) => [plainName(key), value]));
  for (const name of names) {
    const value = values.get(name);
    if (typeof value === 'string') return value;
  }
  return null;
}

/** The text of a record, or null. */
export const textIn = (record: Readonly<Record<string, unknown>>): string | null => stringNamed(record, NAMES.text);

const HTML_NAMES: readonly string[] = ['contenthtml', 'bodyhtml', 'articlehtml', 'texthtml', 'contentencoded', 'html'];

/** True for the name of a field that may hold the text. */
export const isTextName = (key: string): boolean =>
  NAMES.text.includes(plainName(key)) || HTML_NAMES.includes(plainName(key));

/** The text of a record in a field for HTML, or null. */
export const htmlIn = (record: Readonly<Record<string, unknown>>): string | null => stringNamed(record, HTML_NAMES);

/** `origin` is the prefix of the rule id: `record`, `sidecar` or `front-matter`. */
export function readFields(record: Readonly<Record<string, unknown>>, origin: string): RecordFields {
  const keys = new Map<string, string>();
  for (const key of Object.keys(record)) if (!keys.has(plainName(key))) keys.set(plainName(key), key);
  const used = new Set<string>();
  const diagnostics: Diagnostic[] = [];

  /** The first synonym of the field with a value that `accept` converts. */
  const take = <T>(field: Field, accept: (value: unknown) => T | null): { value: T; key: string } | null => {
    for (const name of NAMES[field]) {
      const key = keys.get(name);
      if (key === undefined) continue;
      const value = accept(record[key]);
      if (value === null) continue;
      used.add(key);
      return { value, key };
    }
    return null;
  };

  const facts: Partial<Record<MetadataField, Fact>> = {};
  for (const field of METADATA_FIELDS) {
    const taken = take(field, (value) => readValue(field, value));
    if (taken) {
      const { value, key } = taken;
      facts[field] = { value: toWellFormed(value), evidence: { rule: `${origin}.${key}`, span: null } };
    }
  }
  const written = take('date', fieldText);
  if (!facts.date && written) {
    diagnostics.push(diagnostic('record-invalid', `invalid date “${written.value.slice(0, 60)}”`));
    used.delete(written.key);
  }
  const given = take('id', readId)?.value ?? null;
  const unusable = given === null ? null : whyNoId(given);
  if (unusable !== null) diagnostics.push(diagnostic('record-invalid', unusable));
  const text = take('text', (value) => (typeof value === 'string' ? value : null))?.value ?? null;
  const rest = Object.entries(record).filter(([key]) => !used.has(key) && !RESERVED.has(key));
  return {
    id: unusable === null ? given : null,
    text: text === null ? null : toWellFormed(text),
    facts,
    extra: Object.fromEntries(rest.map(([key, value]) => [toWellFormed(key), value])),
    diagnostics,
  };
}
