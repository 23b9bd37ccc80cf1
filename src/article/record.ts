/** Turns a corrected article into the record that `extract` writes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, CorrectedArticle, CorrectedQuotation, Diagnostic, Fact, Span } from '../model.ts';
import type { ArticleRecord, QuoteRecord } from '../schema.ts';
import { type OutputFilter, passesFilter, toThousandths } from './output-filter.ts';

/**
 * Id of a quotation: the first 128 bits of the SHA-256 of its article's identity and its content, in hex.
 *
 * @param article JSON values that identify the article, joined by commas
 */
function quotationId(article: string, content: readonly Span[]): string {
  return `q${bytesToHex(sha256(utf8ToBytes(`[${article},${JSON.stringify(content)}]`)).subarray(0, 16))}`;
}

const joinPieces = (text: string, pieces: readonly Span[]) =>
  pieces.map(([start, end]) => text.slice(start, end)).join(' ');

const round = (probability: number) => toThousandths(probability) / 1000;

const copySpan = ([start, end]: Span): [number, number] => [start, end];

function toQuoteRecord(
  article: Article,
  quotation: CorrectedQuotation,
  id: string,
  nestedIn: string | null,
): QuoteRecord {
  const { attribution } = quotation;
  return {
    id,
    kind: quotation.kind,
    act: quotation.act,
    nestedIn,
    stance: attribution.stance.value,
    stanceWords: attribution.stance.words && {
      text: attribution.stance.words.text,
      span: copySpan(attribution.stance.words.span),
    },
    content: quotation.content.map(copySpan),
    source: quotation.source.map(copySpan),
    cue: quotation.cue.map(copySpan),
    cueText: quotation.cue.length > 0 ? joinPieces(article.text, quotation.cue) : null,
    text: joinPieces(article.text, quotation.content),
    speaker: attribution.speaker,
    speakerType: attribution.speakerType,
    role: attribution.role && { text: attribution.role.text, span: copySpan(attribution.role.span) },
    via: attribution.via,
    confidence: {
      quotation: round(quotation.confidence),
      speaker: round(attribution.confidence.speaker),
      via: round(attribution.confidence.via),
    },
    evidence: [...new Set([...quotation.evidence, ...attribution.evidence].map(({ rule }) => rule))],
    ...(quotation.corrections.length > 0 ? { corrections: [...quotation.corrections] } : {}),
  };
}

const FIELDS = ['title', 'outlet', 'author', 'date', 'url'] as const;

/** The origin of each metadata field. A correction of the outlet is listed even if it removes the outlet. */
function metadataOf(article: CorrectedArticle): ArticleRecord['metadata'] {
  const read = (field: (typeof FIELDS)[number], fact: Fact | null): ArticleRecord['metadata'] =>
    fact ? [{ field, rule: fact.evidence.rule, span: fact.evidence.span && copySpan(fact.evidence.span) }] : [];
  const correction = article.corrections.at(-1);
  return FIELDS.flatMap((field) =>
    field === 'outlet' && correction
      ? [{ field, rule: 'correction', span: null, correction }]
      : read(field, article[field]),
  );
}

/** The record of an article without the quotations that the filter drops; those nested in a dropped one stay, unnested. */
export function toRecord(article: CorrectedArticle, wanted: OutputFilter): ArticleRecord {
  const { textHash, outlet, url, date } = article;
  const identity = [textHash, outlet?.value, url?.value, date?.value]
    .map((part) => JSON.stringify(part ?? null))
    .join();
  const ids = article.quotations.map(({ content }) => quotationId(identity, content));
  const kept = new Set(article.quotations.flatMap((quotation, i) => (passesFilter(quotation, wanted) ? [i] : [])));
  return {
    ...article.extra,
    id: article.id,
    title: article.title?.value ?? null,
    outlet: article.outlet?.value ?? null,
    author: article.author?.value ?? null,
    date: article.date?.value ?? null,
    url: article.url?.value ?? null,
    textHash: article.textHash,
    ...(article.carriesText ? { text: article.text } : {}),
    quotes: article.quotations.flatMap((quotation, i) => {
      const id = ids[i];
      if (id === undefined || !kept.has(i)) return [];
      const outer =
        quotation.nestedIn !== null && kept.has(quotation.nestedIn) ? (ids[quotation.nestedIn] ?? null) : null;
      return [toQuoteRecord(article, quotation, id, outer)];
    }),
    metadata: metadataOf(article),
    diagnostics: article.diagnostics.map(({ code, offset, message }) => ({ code, offset, message })),
  };
}

/** An article that could not be read: only its metadata, with the reason. */
export function emptyArticle(article: Article, why: readonly Diagnostic[]): CorrectedArticle {
  const nothing = {
    paragraphs: [],
    sentences: [],
    tokens: [],
    passages: [],
    proposals: [],
    nested: [],
    labels: null,
    quotations: [],
    corrections: [],
  };
  return { ...article, ...nothing, diagnostics: why };
}
