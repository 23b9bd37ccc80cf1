/** What flows between the rooms of the collection: linked articles and speakers, then prints of utterances. */
import type { Diagnostic } from '../model.ts';
import type { QuotationRecord, QuoteRecord, Relation } from '../schema.ts';

/**
 * What is held of every quotation while a collection is joined; the rest of its record is asked for where it is written.
 * `place` says where that lies. `words` is the hash of the words that prints of it share, `length` counts them, `own` those of
 * them that are the speaker's; `said` are the words of one that is long enough to tell its speaker by. `start` is where it
 * begins in its article.
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
 * The same of an article. `digest` is that of its whole record; `company` are the full names of those who are quoted in it,
 * `topics` the words with a capital in its title and quotations; `corrections` the ids of those that were carried out.
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
 * The words of a quotation that prints of it share. `verbatim` says that they are printed as somebody's own: in marks, or as a
 * block quotation. `seams` are the places in the text where another piece of the print begins: something may be missing there.
 * `embedded` says that the fragments stand in a reporter's sentence, whose tense and person they follow.
 */
export interface ComparedText {
  readonly text: string;
  readonly verbatim: boolean;
  readonly seams: readonly number[];
  readonly embedded: boolean;
}

/** One article under one id. `key` is made of content alone, `aliases` are the other ids of the same content. */
export interface SourceArticle {
  readonly key: string;
  readonly id: string;
  readonly aliases: readonly string[];
  readonly facts: ArticleFacts;
}

/** The ids that a user's list of known names gives somebody; null where the list has nobody who is meant without doubt. */
export type KnownIds = Readonly<Record<string, string>> | null;

/** `name` is what the collection calls it; `aliases` are the other names in use, sorted by UTF-16 units. */
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

/** Something that both of two names are said to have, or an editor's decision, and an article of each. */
export interface LinkEvidence {
  readonly kind: 'role' | 'words' | 'outlet' | 'correction';
  readonly text: string;
  readonly articles: readonly string[];
}

/** Why names are one speaker's: the rule that joined them, and what else speaks for it. */
export interface SpeakerLink {
  readonly rule: string;
  readonly names: readonly string[];
  readonly evidence: readonly LinkEvidence[];
}

/** Why somebody is not another who could be meant by the same name; `speaker` is the other's id. */
export interface SpeakerDistinction {
  readonly speaker: string;
  readonly rule: string;
  readonly evidence: readonly LinkEvidence[];
}

/**
 * One speaker of the collection. `named` is false for a description ("a company spokesman"), which stands for
 * somebody in one article and for nobody beyond it. `tokens` are the words of its normal names, sorted.
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
}

export interface LinkedArticle extends SourceArticle {
  readonly outlet: Outlet | null;
}

/** One quotation in its article, with who speaks and the outlet that the words came through. */
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
  /** Ids of the corrections whose speakers are all there. */
  readonly corrections: readonly string[];
  /** Where the list of known names leaves in doubt whom it means. */
  readonly doubts: readonly Diagnostic[];
}

/** One print of an utterance, by its id; `score` is the share of its words that the fullest print has, in percent. */
export interface Print {
  readonly occurrence: Occurrence;
  readonly utterance: string;
  readonly relation: Relation;
  readonly score: number;
}

/** What was said once, with its fullest print; prints are sorted by id. */
export interface Utterance {
  readonly id: string;
  readonly fullest: Occurrence;
  readonly prints: readonly Print[];
}

/** Things that come one after the other, some at a time: one at a time would cost more than what is done with it. */
export type Batches<T> = AsyncIterable<Iterable<T>>;

/** Two wordings that share a key, as the numbers that the store gives them: the smaller first. */
export type NumberedPair = readonly [one: number, other: number];

/** How the speakers of two wordings stand to each other; unknown where either has none with a name. */
export type SpeakerAgreement = 'same' | 'unknown' | 'other';

/**
 * What shows that two wordings are one utterance: their words alone; the occasion, that is one speaker or one week; a
 * story, if their articles turn out to tell one; their rarity, if these words stand in this utterance alone, or a story.
 * `none`: they share words, and nothing else speaks for them.
 */
export type MatchBasis = 'words' | 'occasion' | 'rarity' | 'story' | 'none';

/**
 * `child` may be a print of what `parent` prints more fully, in `words` words; `score` is the percentage of the child's
 * words that the parent has. `close` says that one speaker's words were printed in one week.
 */
export interface ReuseEdge {
  readonly child: string;
  readonly parent: string;
  readonly score: number;
  readonly words: number;
  readonly proof: MatchBasis;
  readonly close: boolean;
}

/** An edge whose ends are the numbers that the store gives to wordings. */
export interface NumberedEdge extends Omit<ReuseEdge, 'child' | 'parent'> {
  readonly child: number;
  readonly parent: number;
}

/** What an audit wants to know of a print. */
export type AuditablePrint = Pick<
  QuotationRecord,
  'id' | 'kind' | 'content' | 'text' | 'speaker' | 'via' | 'article' | 'outlet' | 'date' | 'utterance' | 'relation'
> & { readonly role: { readonly text: string } | null };

/** Where quotations are looked up: in a store, or in what a page carries. Each has a place, in the order of utterances. */
export interface PrintLookup<Print extends AuditablePrint = QuotationRecord> {
  /** The quotations that have a key, by their places; `count` says how many they are for less. */
  count(key: number): Promise<number>;
  places(key: number): Promise<readonly number[]>;
  at(place: number): Promise<Print | undefined>;
  /** All prints of an utterance, sorted by id. */
  printsOf(utterance: string): Promise<readonly Print[]>;
}
