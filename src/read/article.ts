/** Creates articles from text and metadata; pure and independent of Node, for input files and library users alike. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, Diagnostic, Fact } from '../model.ts';
import { visible } from '../util/invisible.ts';
import { diagnostic } from './diagnostic.ts';
import { type MetadataFacts, readFields } from './fields.ts';
import { toWellFormed } from './json.ts';
import { readMetadata } from './metadata/index.ts';

export interface ArticleParts {
  readonly id: string;
  readonly text: string;
  readonly given?: MetadataFacts;
  /** Used if a field is neither given nor found in the text. */
  readonly likely?: MetadataFacts;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly aliases?: readonly string[];
  readonly diagnostics?: readonly Diagnostic[];
  /** True if the text differs from the input, so that records must include it. */
  readonly carriesText?: boolean;
}

/** In UTF-16 units. A longer text is not a single article, and its lines may be too many to look at. */
const LONGEST_WITH_METADATA = 5_000_000;

/** A name or address without invisible characters, which would make it another; null if nothing is left. */
function plain(fact: Fact | undefined): Fact | null {
  const value = visible(fact?.value ?? '').trim();
  return fact && value !== '' ? { ...fact, value } : null;
}

/** Given fields take precedence; the rest is read from the text. */
export function makeArticle(parts: ArticleParts): Article {
  const own = parts.text.length > LONGEST_WITH_METADATA ? {} : readMetadata(parts.text);
  const facts = { ...parts.likely, ...own, ...parts.given };
  return {
    id: parts.id,
    aliases: parts.aliases ?? [],
    text: parts.text,
    textHash: bytesToHex(sha256(utf8ToBytes(parts.text))),
    title: facts.title ?? null,
    outlet: plain(facts.outlet),
    author: plain(facts.author),
    date: facts.date ?? null,
    url: plain(facts.url),
    extra: parts.extra ?? {},
    carriesText: parts.carriesText ?? false,
    diagnostics: parts.diagnostics ?? [],
  };
}

export type FromRecord =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const OWN_QUOTATION = diagnostic(
  'record-invalid',
  'a quotation from the output of quotegraph, not an article; give the articles themselves',
);

/** True for a line of quotations.ndjson. */
const isOwnQuotation = ({ utterance, relation, stance, content }: Readonly<Record<string, unknown>>): boolean =>
  [utterance, relation, stance].every((value) => typeof value === 'string') && Array.isArray(content);

/**
 * Creates an article from `{"id", "text", "title"?, …}`, or explains why it cannot.
 *
 * @param carriesText true if the text differs from the input
 */
export function recordToArticle(
  record: Readonly<Record<string, unknown>>,
  fallbackId: string,
  noted: readonly Diagnostic[] = [],
  carriesText = false,
): FromRecord {
  const fields = readFields(record, 'record');
  const refuse = (why: Diagnostic): FromRecord => ({ ok: false, diagnostics: [...noted, why] });
  if (isOwnQuotation(record)) return refuse(OWN_QUOTATION);
  if (fields.text === null) return refuse(diagnostic('record-invalid', 'the record has no text'));
  const nul = fields.text.indexOf('\0');
  if (nul >= 0) return refuse(diagnostic('input-binary', 'the text contains NUL characters', nul));
  const { text, facts: given, extra } = fields;
  const diagnostics = [...noted, ...fields.diagnostics];
  return {
    ok: true,
    article: makeArticle({ id: fields.id ?? fallbackId, text, given, extra, diagnostics, carriesText }),
  };
}

/**
 * Creates an article from a record as in NDJSON, for users of the library.
 *
 * @throws TypeError if the record has no text, or one with NUL characters
 */
export function articleFromRecord(record: Readonly<Record<string, unknown>>, fallbackId = 'article'): Article {
  const result = recordToArticle(record, fallbackId);
  if (result.ok) return result.article;
  throw new TypeError(result.diagnostics.map(({ message }) => message).join('; '));
}

/** Creates an article from its text and optional metadata, for users of the library. */
export function articleFromText(
  text: string,
  metadata: Readonly<{
    id?: string;
    title?: string;
    outlet?: string;
    author?: string;
    date?: string;
    url?: string;
  }> = {},
): Article {
  return articleFromRecord({ ...metadata, text: toWellFormed(text) });
}
