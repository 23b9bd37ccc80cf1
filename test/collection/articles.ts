/** Articles as `extract` would print them, from the little that a test wants to say about them. */
import { createHash } from 'node:crypto';
import { describeArticle } from '../../src/collection/articles/article-facts.ts';
import type { ArticleFacts } from '../../src/collection/types.ts';
import type { ArticleRecord, QuoteRecord } from '../../src/schema.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

export interface SaidBy {
  readonly text: string;
  readonly speaker?: string | null;
  readonly speakerType?: QuoteRecord['speakerType'];
  readonly kind?: QuoteRecord['kind'];
  readonly role?: string;
  readonly via?: string | null;
  readonly stance?: QuoteRecord['stance'];
  readonly stanceWords?: QuoteRecord['stanceWords'];
  readonly cueText?: QuoteRecord['cueText'];
  /** Index of the quotation that this one stands in. */
  readonly nestedIn?: number;
}

export interface Printed {
  readonly id: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly body?: string;
  readonly quotes: readonly SaidBy[];
}

/** An article whose text is its quotations, one after the other. */
export function printed({
  id,
  title = null,
  outlet = null,
  date = null,
  url = null,
  body,
  quotes,
}: Printed): ArticleRecord {
  const text = body ?? quotes.map((quote) => quote.text).join('\n');
  const textHash = sha(text);
  let at = 0;
  const spans = quotes.map((quote) => {
    const start = at;
    at += quote.text.length + 1;
    return [start, start + quote.text.length] satisfies [number, number];
  });
  const ids = spans.map((span) => `q${sha(JSON.stringify([textHash, outlet, url, [span]])).slice(0, 32)}`);
  const records = quotes.flatMap((quote, i): QuoteRecord[] => {
    const [span, quoteId] = [spans[i], ids[i]];
    if (!span || !quoteId) return [];
    const speaker = quote.speaker ?? null;
    return [
      {
        id: quoteId,
        kind: quote.kind ?? (/^[“"'‘]/u.test(quote.text) ? 'direct' : 'mixed'),
        act: 'speech',
        nestedIn: quote.nestedIn === undefined ? null : (ids[quote.nestedIn] ?? null),
        stance: quote.stance ?? 'asserts',
        stanceWords: quote.stanceWords ?? null,
        content: [span],
        source: [],
        cue: [],
        cueText: quote.cueText ?? null,
        text: quote.text,
        speaker,
        speakerType: quote.speakerType ?? (speaker === null ? 'unknown' : 'person'),
        role: quote.role ? { text: quote.role, span: [0, quote.role.length] } : null,
        via: quote.via ?? null,
        confidence: { quotation: 0.99, speaker: 0.9, via: 0.8 },
        evidence: ['marks'],
      },
    ];
  });
  return {
    id,
    title,
    outlet,
    author: null,
    date,
    url,
    textHash,
    quotes: records,
    metadata: [],
    diagnostics: [],
  };
}

/** What the collection holds of it. */
export const factsOf = (article: Printed): ArticleFacts => describeArticle(printed(article), 0).facts;
