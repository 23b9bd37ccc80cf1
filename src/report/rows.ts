/**
 * What the page knows, as tables of rows that refer to each other by place: small on the wire, quick to read. Offsets are
 * half-open and count UTF-16 units into the text of the article.
 */
import type { AlignmentStep, Disagreement, QuoteRecord, Relation } from '../schema.ts';

/** How much of the articles' words a page carries: all of them, those that are quoted, or none. */
export type PageText = 'full' | 'quotes' | 'none';

/** The place of a row in its table. */
export type QuotationPlace = number;

export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface EvidenceRow {
  readonly kind: string;
  readonly text: string;
}

export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly type: QuoteRecord['speakerType'];
  readonly aliases: readonly string[];
  readonly links: readonly {
    readonly rule: string;
    readonly names: readonly string[];
    readonly evidence: readonly EvidenceRow[];
  }[];
  readonly distinctions: readonly {
    readonly speaker: QuotationPlace;
    readonly rule: string;
    readonly evidence: readonly EvidenceRow[];
  }[];
}

/** `origin` is the article that stands for all copies of one text. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly outlet: QuotationPlace | null;
  readonly origin: QuotationPlace;
}

/**
 * One quotation as it was printed. `named` is the speaker as this article has it; confidences are in thousandths;
 * `alignment` is against the fullest print, empty where it is that or the only one; `through` is the print it cites.
 */
export interface QuotationRow {
  readonly id: string;
  readonly article: QuotationPlace;
  readonly utterance: QuotationPlace;
  readonly relation: Relation;
  readonly kind: QuoteRecord['kind'];
  readonly act: QuoteRecord['act'];
  readonly text: string;
  readonly content: QuoteRecord['content'];
  readonly source: QuoteRecord['source'];
  readonly cue: QuoteRecord['cue'];
  readonly speaker: QuotationPlace | null;
  readonly named: string | null;
  readonly role: string | null;
  readonly via: QuotationPlace | null;
  readonly confidence: readonly [quotation: number, speaker: number, via: number];
  readonly evidence: readonly string[];
  readonly corrections: NonNullable<QuoteRecord['corrections']>;
  readonly alignment: readonly AlignmentStep[];
  readonly through: QuotationPlace | null;
}

/** `text` is empty where there is one print, whose words they are. */
export interface UtteranceRow {
  readonly id: string;
  readonly text: string;
  readonly prints: readonly QuotationPlace[];
  readonly outlets: number;
  readonly articles: number;
  readonly origins: number;
  readonly first: { readonly quotation: QuotationPlace; readonly certain: boolean };
  readonly disagreements: readonly {
    readonly about: Disagreement['about'];
    readonly values: readonly { readonly value: string; readonly quotations: readonly QuotationPlace[] }[];
  }[];
}

/** The text of one article. */
export interface TextRow {
  readonly article: QuotationPlace;
  readonly text: string;
}

export interface Tables {
  readonly outlets: readonly OutletRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly articles: readonly ArticleRow[];
  readonly quotations: readonly QuotationRow[];
  readonly utterances: readonly UtteranceRow[];
}

/** What the whole collection has, also while the page has read a part of it. Utterances count where they have two prints. */
export interface Totals {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly outlets: number;
  readonly reprinted: number;
  readonly cut: number;
  readonly changed: number;
  readonly disputed: number;
}

/** `version` changes when a shape in this file does. */
export interface Head {
  readonly version: 1;
  readonly generator: string;
  readonly pageText: PageText;
  readonly totals: Totals;
}
