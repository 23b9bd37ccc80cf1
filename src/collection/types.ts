/** Types passed between the stages of the collection: facts, linked articles and speakers, prints of utterances. */
import type { Diagnostic } from '../model.ts';
import type { CitableRecord, QuotationRecord, QuoteRecord, Relation } from '../schema.ts';

/**
 * The part of a quotation that stays in memory while a collection is joined; the rest of its record is read when it is
 * written. `place` is its row number in the tables, `start` the UTF-16 offset of its content in the article. `words` is the
 * hash of its compared words, `length` their number, `own` the number without an editor's insertions. `said` is its text in
 * normal form if it is long enough to identify its speaker.
 */
export interface QuotationFacts
  extends Pick<QuoteRecord, 'id' | 'kind' | 'act' | 'nestedIn' | 'speaker' | 'speakerType' | 'role' | 'via'> {
  readonly place: number;
  readonly start: number;
  readonly confidence: QuoteRecord['confidence'];
  readonly words: string;
  readonly length: number;
  readonly own: number;
  readonly verbatim: boolean;
  readonly characters: number;
  readonly said: string | null;
}

/**
 * The part of an article that stays in memory. `digest` is the hash of its record, `company` the full names of the quoted
 * people, `topics` the capitalised words of its title and quotations, `corrections` the ids of applied corrections.
 */
export interface ArticleFacts {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly textHash: string;
  readonly digest: string;
  readonly company: readonly string[];
  readonly topics: readonly string[];
  readonly corrections: readonly string[];
  readonly quotes: readonly QuotationFacts[];
}

/**
 * The text of a quotation that is compared with other prints. `verbatim`: printed as the speaker's own words, in marks or as a
 * block quotation. `seams`: offsets where the next piece begins and something may be missing. `embedded`: fragments inside a
 * reporter's sentence, whose tense and person they follow.
 */
export interface ComparedText {
  readonly text: string;
  readonly verbatim: boolean;
  readonly seams: readonly number[];
  readonly embedded: boolean;
}

/** One article under one id. `key` depends only on the content; `aliases` are the other ids of the same content. */
export interface SourceArticle {
  readonly key: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly facts: ArticleFacts;
}

/** Ids from the user's list of known entities; null without an unambiguous entry. */
export type KnownIds = Readonly<Record<string, string>> | null;

/** `name` is the preferred name; `aliases` are the other names in use, sorted by UTF-16 units. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ids: KnownIds;
}

export interface SpeakerRole {
  readonly text: string;
  readonly article: string;
  readonly span: [number, number];
}

/** Something that two names share, with an article of each, or an editor's decision. */
export interface LinkEvidence {
  readonly kind: 'role' | 'words' | 'outlet' | 'correction';
  readonly text: string;
  readonly articles: readonly string[];
}

/** The rule that joined names into one speaker, with further evidence. */
export interface SpeakerLink {
  readonly rule: string;
  readonly names: readonly string[];
  readonly evidence: readonly LinkEvidence[];
}

/** The reason that two speakers with compatible names are distinct; `speaker` is the id of the other. */
export interface SpeakerDistinction {
  readonly speaker: string;
  readonly rule: string;
  readonly evidence: readonly LinkEvidence[];
}

/**
 * One speaker of the collection. `named` is false for a description ("a company spokesman"), which identifies no one
 * outside its article. `tokens` are the words of the normal names, sorted.
 */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly speakerType: QuoteRecord['speakerType'];
  readonly aliases: readonly string[];
  readonly ids: KnownIds;
  readonly roles: readonly SpeakerRole[];
  readonly named: boolean;
  readonly tokens: readonly string[];
  readonly links: readonly SpeakerLink[];
  readonly distinctions: readonly SpeakerDistinction[];
  /** The organisation to which other prints give the words of a description. */
  readonly issuer: string | null;
}

export interface LinkedArticle extends SourceArticle {
  readonly outlet: Outlet | null;
}

/** One quotation in its article, with its speaker and the outlet it came through. */
export interface Occurrence {
  readonly quotation: QuotationFacts;
  readonly article: LinkedArticle;
  readonly speaker: Speaker | null;
  readonly via: Outlet | null;
}

export interface LinkedCollection {
  readonly articles: readonly LinkedArticle[];
  readonly speakers: readonly Speaker[];
  readonly outlets: readonly Outlet[];
  readonly occurrences: readonly Occurrence[];
  /** Ids of the corrections whose speakers were all found. */
  readonly corrections: readonly string[];
  /** Known entities that fit several speakers or outlets. */
  readonly doubts: readonly Diagnostic[];
}

/** One print of an utterance (an id); `score` is the percentage of its words that the fullest print has. */
export interface Print {
  readonly occurrence: Occurrence;
  readonly utterance: string;
  readonly relation: Relation;
  readonly score: number;
}

/** Words said once, with their fullest print; prints are sorted by id. */
export interface Utterance {
  readonly id: string;
  readonly fullest: Occurrence;
  readonly prints: readonly Print[];
}

/** A stream in batches; to await every item would take longer than to process it. */
export type Batches<T> = AsyncIterable<Iterable<T>>;

/** Two wordings that share a key, by their stored numbers, the smaller first. */
export type NumberedPair = readonly [one: number, other: number];

/** Tells whether two wordings share a speaker; unknown if either has no named speaker. */
export type SpeakerAgreement = 'same' | 'unknown' | 'other';

/**
 * The basis for matching two wordings: `words` alone; `occasion`, one speaker or one week; `rarity`, if no other utterance
 * has these words, or a story; `story`, if their articles share other utterances too; `none`, shared words without further
 * evidence.
 */
export type MatchBasis = 'words' | 'occasion' | 'rarity' | 'story' | 'none';

/**
 * `child` may print a part of `parent`, which has `words` words; `score` is the percentage of the child's words that the
 * parent has. `close`: the same speaker, printed within one week.
 */
export interface ReuseEdge {
  readonly child: string;
  readonly parent: string;
  readonly score: number;
  readonly words: number;
  readonly proof: MatchBasis;
  readonly close: boolean;
}

/** An edge between the stored numbers of wordings. */
export interface NumberedEdge extends Omit<ReuseEdge, 'child' | 'parent'> {
  readonly child: number;
  readonly parent: number;
}

/** The fields of a print that an audit reads. */
export type AuditablePrint = Pick<
  QuotationRecord,
  | 'id'
  | 'kind'
  | 'content'
  | 'text'
  | 'speaker'
  | 'stance'
  | 'via'
  | 'article'
  | 'outlet'
  | 'date'
  | 'utterance'
  | 'relation'
> &
  Readonly<Record<'role' | 'stanceWords', { readonly text: string } | null>>;

/** Index of quotations, in a store or in a report page. Places number them in the order of utterances. */
export interface PrintLookup<Print extends AuditablePrint = CitableRecord> {
  /** The number of quotations. */
  size(): Promise<number>;
  /** The number of quotations with a key; faster than `places`. */
  count(key: number): Promise<number>;
  places(key: number): Promise<readonly number[]>;
  at(place: number): Promise<AuditablePrint | undefined>;
  /** All prints of an utterance, sorted by id. */
  printsOf(utterance: string): Promise<readonly Print[]>;
}
