/**
 * The data types that the stages exchange. This module has no imports.
 *
 * Spans are half-open UTF-16 offsets into `Article.text`, which never changes once it is read: output text is always
 * `text.slice(start, end)`. The output formats are in `schema.ts`.
 */

/** Half-open `[start, end)`: UTF-16 offsets into the article's text, or indices into another array where noted. */
export type Span = readonly [start: number, end: number];

/** Codes of all diagnostics about an input. */
export const DIAGNOSTIC_CODES = [
  'path-missing',
  'path-unreadable',
  'path-not-regular',
  'link-loop',
  'input-empty',
  'input-too-large',
  'input-binary',
  'format-unsupported',
  'gzip-invalid',
  'gzip-limit',
  'warc-invalid',
  'html-too-deep',
  'html-too-large',
  'text-partial',
  'encoding-guessed',
  'encoding-invalid',
  'json-invalid',
  'json-too-deep',
  'csv-invalid',
  'mail-invalid',
  'xml-invalid',
  'zip-invalid',
  'zip-limit',
  'pdf-invalid',
  'columns-guessed',
  'record-invalid',
  'front-matter-invalid',
  'sidecar-invalid',
  'language-unsupported',
  'mark-unclosed',
  'mark-unopened',
  'duplicate-article',
  'article-failed',
  'article-timeout',
  'article-crashed',
  'article-missing',
  'article-removed',
  'journal-unusable',
  'correction-invalid',
  'correction-overruled',
  'correction-unmatched',
  'watch-invalid',
  'known-invalid',
  'known-ambiguous',
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** `offset` counts UTF-16 units into the text (bytes, if it could not be decoded); null without a position. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number | null;
}

/** The id of the rule behind a decision, and the span that supports it. */
export interface Evidence<Rule extends string = string> {
  readonly rule: Rule;
  readonly span: Span | null;
}

/** A metadata value with its evidence: the field or the span of text that it comes from. */
export interface Fact {
  readonly value: string;
  readonly evidence: Evidence;
}

/** An article as read. `carriesText` is true where the text differs from the file (HTML) and must be in the output. */
export interface Article {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly text: string;
  readonly textHash: string;
  readonly title: Fact | null;
  readonly outlet: Fact | null;
  readonly author: Fact | null;
  readonly date: Fact | null;
  readonly url: Fact | null;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly carriesText: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Universal part-of-speech tags, as wink-nlp gives them; SPACE never occurs. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** `text` is the text of the span, and `lower` its lower case. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly text: string;
  readonly lower: string;
}

/** `tokens` is a half-open range of token indices. */
export interface Sentence {
  readonly span: Span;
  readonly tokens: Span;
}

/** `sentences` and `tokens` are half-open ranges of indices; `boilerplate` is the id of the rule that classified it, or null. */
export interface Paragraph {
  readonly span: Span;
  readonly sentences: Span;
  readonly tokens: Span;
  readonly boilerplate: string | null;
}

export interface SegmentedArticle extends Article {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

export type QuotationKind = 'direct' | 'mixed' | 'indirect';
export type QuotationAct = 'speech' | 'thought' | 'intention';

/**
 * One occurrence of quoted or reported content. `content` lists its pieces in text order, quotation marks included;
 * `source` and `cue` are empty if the text has none; `nestedIn` is the index of the enclosing quotation. `confidence` is the
 * probability in [0, 1] that this is a quotation.
 */
export interface Quotation {
  readonly kind: QuotationKind;
  readonly act: QuotationAct;
  readonly nestedIn: number | null;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Text between quotation marks within one paragraph, marks included. `opened` and `closed` are false without the opening or the
 * closing mark; `continues` is the index of the unclosed passage that this one continues in a new paragraph; `inside` is the index
 * of the enclosing passage.
 */
export interface Passage {
  readonly span: Span;
  readonly paragraph: number;
  readonly marks: 'double' | 'single';
  readonly opened: boolean;
  readonly closed: boolean;
  readonly continues: number | null;
  readonly inside: number | null;
}

/**
 * `passages` has outer passages before inner ones; `proposals` are the candidate quotations of the rules in text order; `nested`
 * are those inside the quotation marks of others.
 */
export interface ProposedArticle extends SegmentedArticle {
  readonly passages: readonly Passage[];
  readonly proposals: readonly Quotation[];
  readonly nested: readonly Quotation[];
}

export type LabelRole = 'source' | 'cue' | 'content';

/**
 * A span labelled by a tagger. `probability` is that of the role, in [0, 1]. `act` is null except for contents; `speech` is the
 * probability of speech given that the span is a content, and 0 for other roles.
 */
export interface LabelledSpan {
  readonly role: LabelRole;
  readonly act: 'speech' | 'other' | null;
  readonly span: Span;
  readonly probability: number;
  readonly speech: number;
}

/** Labels the spans of an article, in text order. Deterministic. */
export interface Tagger {
  readonly id: string;
  label(article: ProposedArticle): readonly LabelledSpan[];
}

/** The files of a tagger: trained weights, and the WebAssembly module that evaluates them. */
export interface TaggerFiles {
  readonly weights: Uint8Array;
  readonly kernel: Uint8Array;
}

/** `labels` is null without a tagger. */
export interface TaggedArticle extends ProposedArticle {
  readonly labels: readonly LabelledSpan[] | null;
}

export interface QuotedArticle extends TaggedArticle {
  readonly quotations: readonly Quotation[];
}

export type SpeakerType = 'person' | 'organization' | 'group' | 'document' | 'unknown';

/** Role of a speaker as the text gives it, such as “mayor of Northgate”. */
export interface Role {
  readonly text: string;
  readonly span: Span;
}

/** The stances of a source towards the content of a quotation. */
export const STANCES = ['asserts', 'denies', 'asks', 'demands', 'promises'] as const;
export type StanceValue = (typeof STANCES)[number];

/** Stance of a source towards the content. `words` show it; null for `asserts` as the default, and for an editor's decision. */
export interface Stance {
  readonly value: StanceValue;
  readonly words: { readonly text: string; readonly span: Span } | null;
}

/** Contribution of a feature to the score of a candidate; negative values are evidence against it. */
export interface Reason {
  readonly feature: string;
  readonly weight: number;
}

/** A candidate for the speaker. `features` maps feature names to values; `reasons` has the largest contributions first. */
export interface Candidate {
  readonly name: string;
  readonly probability: number;
  readonly features: ReadonlyMap<string, number>;
  readonly reasons: readonly Reason[];
}

/** Speaker, channel and stance of a quotation. `speaker` is null if unknown; `via` is null without a channel; confidences are in [0, 1]. */
export interface Attribution {
  readonly speaker: string | null;
  readonly speakerType: SpeakerType;
  readonly role: Role | null;
  readonly via: string | null;
  readonly stance: Stance;
  readonly confidence: { readonly speaker: number; readonly via: number };
  readonly evidence: readonly Evidence[];
  /** Candidates for the speaker, the most probable first; empty if there was no choice. */
  readonly candidates: readonly Candidate[];
}

export interface AttributedQuotation extends Quotation {
  readonly attribution: Attribution;
}

export interface AttributedArticle extends TaggedArticle {
  readonly quotations: readonly AttributedQuotation[];
}

/** An applied correction. `id` is its own id, or its line in the file of corrections. */
export interface AppliedCorrection {
  readonly id: string;
  readonly decision: string;
  readonly editor: string | null;
  readonly note: string | null;
}

/** `corrections` are those applied to the quotation, in the order of the file. */
export interface CorrectedQuotation extends AttributedQuotation {
  readonly corrections: readonly AppliedCorrection[];
}

/** `corrections` are those of the article, not of its quotations. */
export interface CorrectedArticle extends AttributedArticle {
  readonly quotations: readonly CorrectedQuotation[];
  readonly corrections: readonly AppliedCorrection[];
}
