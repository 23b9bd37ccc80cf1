/** Article record → the facts held in memory during a join, and JSON pieces of its output lines. */
import type { ArticleRecord, QuoteRecord } from '../../schema.ts';
import { contentId } from '../../util/content-id.ts';
import { coSpeakersIn, saidIn, topicsIn } from '../link/index.ts';
import { comparedTextOf } from '../reuse/index.ts';
import { wordFactsOf } from '../reuse/wordings.ts';
import type { ArticleFacts, ComparedText, QuotationFacts } from '../types.ts';

/**
 * JSON objects with the members of a quotation's output lines that no other article changes: `node` for its node,
 * `attributed` for the edge to its speaker, `line` for its record. `passage` is its compared text.
 */
export interface QuotationPieces {
  readonly node: string;
  readonly attributed: string;
  readonly line: string;
  readonly passage: ComparedText;
}

export interface DescribedArticle {
  readonly facts: ArticleFacts;
  readonly pieces: readonly QuotationPieces[];
}

function factsOfQuote(quote: QuoteRecord, passage: ComparedText, place: number): QuotationFacts {
  const { id, kind, act, nestedIn, speaker, speakerType, role, via, content, confidence, text } = quote;
  return {
    id,
    kind,
    act,
    nestedIn,
    speaker,
    speakerType,
    role,
    via,
    place,
    start: content[0]?.[0] ?? 0,
    confidence,
    ...wordFactsOf(passage),
    characters: text.length,
    said: speaker === null ? null : saidIn(text),
  };
}

function piecesOfQuote({ id, kind, act, nestedIn, ...rest }: QuoteRecord, passage: ComparedText): QuotationPieces {
  const { stance, stanceWords, cueText, content, text, source, cue, confidence, evidence } = rest;
  return {
    node: JSON.stringify({ stance, stanceWords, cueText, content, text }),
    attributed: JSON.stringify({ sourceSpan: source, cue, confidence: confidence.speaker, evidence }),
    line: JSON.stringify(rest),
    passage,
  };
}

/** @param firstPlace row number of the first quotation; the others follow */
export function describeArticle(record: ArticleRecord, firstPlace: number): DescribedArticle {
  const passages = record.quotes.map(comparedTextOf);
  const seamless: ComparedText = { text: '', verbatim: false, seams: [], embedded: false };
  const { id, title, outlet, author, date, url, textHash } = record;
  const applied = [...record.metadata.map(({ correction }) => correction), ...record.quotes.flatMap(correctionsOf)];
  return {
    facts: {
      id,
      title,
      outlet,
      author,
      date,
      url,
      textHash,
      aliases: record.aliases ?? [],
      digest: contentId('', [record]),
      company: coSpeakersIn(record),
      topics: topicsIn(record),
      corrections: [...new Set(applied.flatMap((one) => one?.id ?? []))],
      quotes: record.quotes.map((quote, i) => factsOfQuote(quote, passages[i] ?? seamless, firstPlace + i)),
    },
    pieces: record.quotes.map((quote, i) => piecesOfQuote(quote, passages[i] ?? seamless)),
  };
}

const correctionsOf = ({ corrections }: QuoteRecord) => corrections ?? [];
