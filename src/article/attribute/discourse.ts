/**
 * Tracks everyone and everything that the article has mentioned so far, both named entities and unnamed speakers.
 *
 * Example: after `A spokesman for the port said …` the pronoun `he` may refer to the spokesman or to any earlier name.
 */
import { TITLES } from '../../lexicon/en/titles.ts';
import type { Quotation, Span, SpeakerType } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { type RelatedQuestion, relatedQuestionIn } from './asking.ts';
import { type Described, describedIn } from './described/referents.ts';
import { descriptorsOf } from './descriptors.ts';
import type { Entities, Entity, Gender } from './entities.ts';
import { isKnownFirstName } from './gazetteer.ts';
import type { NameUse } from './mentions/index.ts';
import { isPersonNoun } from './nouns.ts';
import { type PronounKind, type PronounVotes, pronounVotes } from './pronoun-votes.ts';
import type { NamesOfArticle, Referent } from './referent.ts';
import { type ArticleWithWords, isInQuotedSpan, paragraphIndexAt, tokenIndexAt } from './words.ts';

export type { Referent } from './referent.ts';

/** One appearance of a referent; its use is `speaks` if it is the speaker of a quotation. */
export interface Appearance {
  readonly at: number;
  /** The phrases that name or describe the referent; for a turn of speech, its source. */
  readonly spans: readonly Span[];
  readonly use: NameUse | 'speaks';
  readonly quoted: boolean;
  /** True for the first mention of the full name. */
  readonly introduces: boolean;
  /** True if a comma or bracket follows the name, as before an apposition. */
  readonly apposed: boolean;
  /** The type of the description around it: a person around `the port` in `a spokesman for the port`; null outside descriptions. */
  readonly within: SpeakerType | null;
}

/** The facts of an appearance outside quotation marks without a name: a turn of speech, or a description. */
const PLAIN = { quoted: false, introduces: false, apposed: false, within: null } as const;

/** A referent before some offset: its latest appearance and the number of appearances. */
export interface Candidate {
  readonly referent: Referent;
  readonly latest: Appearance;
  readonly times: number;
}

/** A quotation with its speaker. */
export interface Turn {
  readonly referent: Referent;
  readonly at: number;
  /** End of the words. */
  readonly end: number;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** Limits on how far back candidates are searched. */
const MOST_MENTIONS = 160;
const MOST_TURNS = 12;
const MOST_DESCRIPTIONS = 40;

export class Discourse implements NamesOfArticle {
  readonly article: ArticleWithWords;
  readonly entities: Entities;
  /** Spans inside quotation marks, sorted. */
  readonly quoted: readonly Span[];
  readonly #outlets: ReadonlySet<string>;
  readonly #turns: Turn[] = [];
  readonly #referents = new Map<Entity, Referent>();
  readonly #genders = new Map<Referent, Gender>();
  readonly #descriptors = new Map<Entity, ReadonlySet<string>>();
  readonly #spoken = new Map<Referent, number>();
  #firstPerson: Entity | null = null;
  #otherTurn: Turn | null = null;
  #votes: PronounVotes | null = null;
  #described: readonly Described[] | null = null;
  #candidates: readonly (Candidate | null)[] | null = null;
  readonly #speaking = new Map<Referent, Referent>();
  readonly #questions = new Map<number, RelatedQuestion | null>();

  /** @param outlets names of outlets that may look like a person's */
  constructor(
    article: ArticleWithWords,
    entities: Entities,
    quoted: readonly Span[],
    outlets: ReadonlySet<string> = new Set(),
  ) {
    this.article = article;
    this.#outlets = outlets;
    this.entities = entities;
    this.quoted = quoted;
  }

  /** The nouns that describe an entity. */
  descriptorsOf(entity: Entity): ReadonlySet<string> {
    const known = this.#descriptors.get(entity);
    if (known) return known;
    const nouns = descriptorsOf(this.article, entity);
    this.#descriptors.set(entity, nouns);
    return nouns;
  }

  /** The one referent of an entity. */
  referentOf(entity: Entity): Referent {
    const known = this.#referents.get(entity);
    if (known) return known;
    const referent: Referent = { entity, name: entity.name, type: speakerType(entity), head: null };
    this.#referents.set(entity, referent);
    return referent;
  }

  /** Records the speaker of a quotation. */
  addTurn(referent: Referent, { content, source, cue }: Quotation): void {
    const last = this.lastTurn;
    if (last && last.referent !== referent) this.#otherTurn = last;
    this.#turns.push({ referent, at: content[0]?.[0] ?? 0, end: content.at(-1)?.[1] ?? 0, source, cue });
    this.#spoken.set(referent, (this.#spoken.get(referent) ?? 0) + 1);
  }

  /** The latest turn of anybody but the latest speaker; null if only one has spoken. */
  get otherTurn(): Turn | null {
    return this.#otherTurn;
  }

  /** The latest turn; null if nobody has spoken yet. */
  get lastTurn(): Turn | null {
    return this.#turns.at(-1) ?? null;
  }

  /** Records the gender of a pronoun that referred to the referent. */
  noteGender(referent: Referent, gender: Gender): void {
    if (gender && !this.#genders.has(referent)) this.#genders.set(referent, gender);
  }

  /** The gender of the latest pronoun that referred to the referent. */
  pronounOf(referent: Referent): Gender {
    return this.#genders.get(referent) ?? null;
  }

  /** Counts the pronouns of a kind that can only mean this entity, leaving out the one at `except`. */
  pronounsFor(entity: Entity, kind: PronounKind, except: number): number {
    this.#votes ??= pronounVotes(this.article, this.entities, this.quoted);
    return this.#votes.count(entity, kind, except);
  }

  /** Whether the referent may be an organisation or a document; a title, a known first name or a trade marks a person. */
  mayBeBody({ entity, type }: Referent): boolean {
    if (entity === null) return type === 'organization' || type === 'document';
    if (entity.type === 'organization') return true;
    if (entity.type === 'place' || isTitled(entity) || isKnownFirstName(entity.words[0] ?? '')) return false;
    return ![...this.descriptorsOf(entity)].some(isPersonNoun);
  }

  /** Whether the name may be a person's, rather than a company's or that of an outlet named like a person. */
  mayBePerson({ name, type, mentions }: Entity): boolean {
    if (this.#outlets.has(name)) return false;
    return type === 'person' || (type === 'unknown' && mentions.some((mention) => mention.name.length < 4));
  }

  /** The question that a sentence relates; null if it relates none. */
  questionIn(sentence: number): RelatedQuestion | null {
    const known = this.#questions.get(sentence);
    if (known !== undefined) return known;
    const span = this.article.sentences[sentence]?.span;
    const question = span ? relatedQuestionIn(this.article, this.quoted, span) : null;
    this.#questions.set(sentence, question);
    return question;
  }

  /** Whether the referent is the first person whom the article names. */
  isFirstPerson({ entity }: Referent): boolean {
    this.#firstPerson ??= this.entities.inOrder.find((named) => named.entity.type === 'person')?.entity ?? null;
    return entity !== null && entity === this.#firstPerson;
  }

  turnsOf(referent: Referent): number {
    return this.#spoken.get(referent) ?? 0;
  }

  /** The descriptions of the article, each with its referent. */
  get #descriptions(): readonly Described[] {
    this.#described ??= describedIn(this);
    return this.#described;
  }

  #descriptionAround(offset: number): SpeakerType | null {
    const descriptions = this.#descriptions;
    const next = firstIndex(descriptions.length, (i) => (descriptions[i]?.description.span[0] ?? 0) >= offset);
    const description = descriptions[next - 1]?.description;
    return description && description.span[1] > offset ? description.type : null;
  }

  /** For each mention of a name, the referent as a candidate; null for the credit of a picture and for a name that several people bear. */
  get #named(): readonly (Candidate | null)[] {
    this.#candidates ??= this.entities.inOrder.map(({ entity, mention, nth }) => {
      const { use, name, apposed, span } = mention;
      const [at] = span;
      if (use === 'credit' || this.entities.namesakes.has(at)) return null;
      const quoted = isInQuotedSpan(this.quoted, at);
      const introduces = name.length > 1 && nth === 0;
      const latest = { at, spans: [span], use, quoted, introduces, apposed, within: this.#descriptionAround(at) };
      return { referent: this.referentOf(entity), latest, times: nth + 1 };
    });
    return this.#candidates;
  }

  /** Records that the description whose head is at a token speaks, and as whom: as somebody with a name, or as itself. */
  noteSpeaker(head: number, speaker: Referent): void {
    const descriptions = this.#descriptions;
    const found =
      descriptions[firstIndex(descriptions.length, (i) => (descriptions[i]?.description.head ?? 0) >= head)];
    if (found?.description.head === head && !found.referent.entity) this.#speaking.set(found.referent, speaker);
  }

  sentenceAt(offset: number): number {
    const token = tokenIndexAt(this.article.tokens, offset);
    return firstIndex(this.article.sentences.length, (i) => (this.article.sentences[i]?.tokens[1] ?? 0) > token);
  }

  paragraphAt(offset: number): number {
    return paragraphIndexAt(this.article, offset);
  }

  /** Referents that appeared before an offset and fit, latest first; appearances outside quotation marks take precedence. */
  candidatesBefore(offset: number, fits: (referent: Referent) => boolean): Candidate[] {
    const found = new Map<Referent, Candidate>();
    const add = (referent: Referent, latest: Appearance, times: number) => {
      const known = found.get(referent);
      const later =
        !known ||
        (known.latest.quoted && !latest.quoted) ||
        (known.latest.quoted === latest.quoted && latest.at > known.latest.at);
      if (later) found.set(referent, { referent, latest, times: Math.max(times, known?.times ?? 0) });
    };
    for (const turn of this.#turns.slice(-MOST_TURNS))
      if (turn.at < offset && fits(turn.referent))
        add(turn.referent, { ...PLAIN, at: turn.at, spans: turn.source, use: 'speaks' }, this.turnsOf(turn.referent));
    const { inOrder } = this.entities;
    const end = firstIndex(inOrder.length, (i) => (inOrder[i]?.mention.span[1] ?? 0) > offset);
    for (const named of this.#named.slice(Math.max(0, end - MOST_MENTIONS), end).reverse())
      if (named && fits(named.referent)) add(named.referent, named.latest, named.times);
    const descriptions = this.#descriptions;
    const last = firstIndex(descriptions.length, (i) => (descriptions[i]?.description.span[1] ?? 0) > offset);
    for (const { description, referent } of descriptions.slice(Math.max(0, last - MOST_DESCRIPTIONS), last)) {
      const who = this.#speaking.get(referent) ?? referent;
      const { span, use, definite } = description;
      if (fits(who)) add(who, { ...PLAIN, at: span[0], spans: [span], use, introduces: !definite }, 1);
    }
    return [...found.values()].sort((a, b) => b.latest.at - a.latest.at);
  }
}

const isTitled = ({ titles }: Entity) => [...titles].some((title) => TITLES.has(title));

function speakerType(entity: Entity): SpeakerType {
  if (entity.type === 'place') return 'organization';
  return entity.type === 'unknown' && entity.full > 0 ? 'person' : entity.type;
}
