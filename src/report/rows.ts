/**
 * The data of the page: tables whose rows refer to each other by index, which keeps the file small and quick to read.
 * Offsets are half-open and count UTF-16 units into the text of the article.
 */
import type { AlignmentStep, Disagreement, GraphNode, QuotationRecord, SpeakerNode } from '../schema.ts';

/** How much of the articles' text the page includes: all, only the quotations, or none. */
export type PageText = 'full' | 'quotes' | 'none';

/** Index of a row in its table. */
export type RowIndex = number;

type NodeOf<Type extends GraphNode['type']> = Readonly<Extract<GraphNode, { type: Type }>>;
type Evidence = SpeakerNode['links'][number]['evidence'][number];
export type EvidenceRow = Readonly<Pick<Evidence, 'kind' | 'text'>>;
type Link = SpeakerNode['links'][number];
type Distinction = SpeakerNode['distinctions'][number];

export type OutletRow = Pick<NodeOf<'outlet'>, 'id' | 'name' | 'aliases'>;

export interface SpeakerRow extends Pick<NodeOf<'speaker'>, 'id' | 'name' | 'aliases'> {
  readonly type: SpeakerNode['speakerType'];
  /** The organisation to which other prints give the words of this description. */
  readonly issuer: RowIndex | null;
  readonly links: readonly (Readonly<Pick<Link, 'rule' | 'names'>> & { readonly evidence: readonly EvidenceRow[] })[];
  readonly distinctions: readonly (Readonly<Pick<Distinction, 'rule'>> & {
    readonly speaker: RowIndex;
    readonly evidence: readonly EvidenceRow[];
  })[];
}

/** `origin` is the article that represents all copies of one text. */
export interface ArticleRow extends Pick<NodeOf<'article'>, 'id' | 'title' | 'date' | 'author' | 'url'> {
  readonly outlet: RowIndex | null;
  readonly origin: RowIndex;
}

/**
 * One quotation in one article. `named` is the speaker's name in this article; confidences are in thousandths;
 * `alignment` is against the fullest print, empty for that print and for a single one; `through` is the print it cites.
 */
export interface QuotationRow
  extends Readonly<
    Pick<
      QuotationRecord,
      'id' | 'relation' | 'kind' | 'act' | 'stance' | 'text' | 'content' | 'source' | 'cue' | 'evidence'
    >
  > {
  /** Words that show the stance; null for the default and for an editor's decision. */
  readonly stanceWords: string | null;
  /** The words that introduce the quotation. */
  readonly cueText: string | null;
  readonly article: RowIndex;
  readonly utterance: RowIndex;
  readonly speaker: RowIndex | null;
  readonly named: QuotationRecord['speaker'];
  readonly role: string | null;
  readonly via: RowIndex | null;
  readonly confidence: readonly [quotation: number, speaker: number, via: number];
  readonly corrections: NonNullable<QuotationRecord['corrections']>;
  readonly alignment: readonly AlignmentStep[];
  readonly through: RowIndex | null;
}

/** `text` is empty for a single print: the text of its quotation serves. */
export interface UtteranceRow extends Pick<NodeOf<'utterance'>, 'id' | 'text' | 'outlets' | 'articles' | 'origins'> {
  readonly prints: readonly RowIndex[];
  readonly first: { readonly quotation: RowIndex; readonly certain: boolean };
  readonly disagreements: readonly {
    readonly about: Disagreement['about'];
    readonly values: readonly { readonly value: string; readonly quotations: readonly RowIndex[] }[];
  }[];
}

/** The text of one article. */
export interface TextRow {
  readonly article: RowIndex;
  readonly text: string;
}

export interface Tables {
  readonly outlets: readonly OutletRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly articles: readonly ArticleRow[];
  readonly quotations: readonly QuotationRow[];
  readonly utterances: readonly UtteranceRow[];
}

/** Totals of the whole collection, available before the page has read all tables. Only utterances with several prints count. */
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

/** `version` increases with every change of the types in this file. */
export interface PageHead {
  readonly version: 4;
  readonly generator: string;
  readonly pageText: PageText;
  readonly totals: Totals;
}
