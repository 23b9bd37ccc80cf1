/**
 * Whom and what an article has spoken of so far, and where: the names in it, and the speakers without one as they turn up.
 *
 * Example: behind `A spokesman for the port said …` the spokesman is somebody whom `he` may mean, as is every name before it.
 */
import type { Span, SpeakerType } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { descriptorsOf } from './descriptors.ts';
import type { Entities, Entity, Gender } from './entities.ts';
import { isKnownFirstName } from './gazetteer.ts';
import type { Use } from './mentions/index.ts';
import { isPersonNoun } from './nouns.ts';
import { isQuoted, paragraphIndexAt, tokenIndexAt, type WordedArticle } from './words.ts';

/** Somebody or something that the article speaks of: a named entity, or a speaker that only a phrase tells of. */
export interface Referent {
  readonly entity: Entity | null;
  readonly name: string;
  readonly type: SpeakerType;
  /** Head noun of the phrase that an unnamed one goes by, lower case; null for an entity. */
  readonly head: string | null;
}

/** One place where it appears; `speaks` where a quotation is its words. */
export interface Appearance {
  readonly at: number;
  readonly use: Use | 'speaks';
  readonly quoted: boolean;
  /** True where its full name is given for the first time. */
  readonly introduces: boolean;
  /** True where a comma follows the name: more is said of it. */
  readonly apposed: boolean;
}

/** A referent as it stood before some place: where it appeared last, and how often. */
export interface Candidate {
  readonly referent: Referent;
  readonly latest: Appearance;
  readonly times: number;
}

interface Turn {
  readonly referent: Referent;
  readonly at: number;
}

/** How far back a reader still knows who is meant: mentions, and turns of speech. */
const MOST_MENTIONS = 160;
const MOST_TURNS = 12;

export class Discourse {
  readonly article: WordedArticle;
  readonly entities: Entities;
  /** Spans of words in marks, in order: what stands there is somebody's talk. */
  readonly quoted: readonly Span[];
  readonly #turns: Turn[] = [];
  readonly #referents = new Map<Entity, Referent>();
  readonly #genders = new Map<Referent, Gender>();
  readonly #called = new Map<Entity, ReadonlySet<string>>();
  readonly #spoken = new Map<Referent, number>();

  constructor(article: WordedArticle, entities: Entities, quoted: readonly Span[]) {
    this.article = article;
    this.entities = entities;
    this.quoted = quoted;
  }

  /** The nouns that an entity is called by. */
  called(entity: Entity): ReadonlySet<string> {
    const known = this.#called.get(entity);
    if (known) return known;
    const nouns = descriptorsOf(this.article, entity);
    this.#called.set(entity, nouns);
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

  /** Takes down that a quotation at an offset is the referent's words. */
  speaks(referent: Referent, at: number): void {
    this.#turns.push({ referent, at });
    this.#spoken.set(referent, (this.#spoken.get(referent) ?? 0) + 1);
  }

  /** Who spoke last, and where. */
  get lastTurn(): Turn | null {
    return this.#turns.at(-1) ?? null;
  }

  /** Takes down that the referent was meant by `he` or `she`. */
  meantBy(referent: Referent, gender: Gender): void {
    if (gender && !this.#genders.has(referent)) this.#genders.set(referent, gender);
  }

  /** What is known of its gender: by form of address, by a pronoun before, by first name. */
  genderOf(referent: Referent): Gender {
    const { entity } = referent;
    return entity?.gender ?? this.#genders.get(referent) ?? entity?.firstName ?? null;
  }

  /** Could it be a body's name or a document? A title, a known first name or a trade says that it is somebody's. */
  mayBeBody({ entity, type }: Referent): boolean {
    if (entity === null) return type === 'organization' || type === 'document';
    if (entity.type === 'organization') return true;
    if (entity.type === 'place' || entity.titles.size > 0 || isKnownFirstName(entity.words[0] ?? '')) return false;
    return ![...this.called(entity)].some(isPersonNoun);
  }

  timesSpoken(referent: Referent): number {
    return this.#spoken.get(referent) ?? 0;
  }

  sentenceAt(offset: number): number {
    const token = tokenIndexAt(this.article.tokens, offset);
    return firstIndex(this.article.sentences.length, (i) => (this.article.sentences[i]?.tokens[1] ?? 0) > token);
  }

  paragraphAt(offset: number): number {
    return paragraphIndexAt(this.article, offset);
  }

  /** Whoever appeared before an offset and fits, the latest first; narrated places count before those in somebody's talk. */
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
        add(
          turn.referent,
          { at: turn.at, use: 'speaks', quoted: false, introduces: false, apposed: false },
          this.timesSpoken(turn.referent),
        );
    const { inOrder } = this.entities;
    const end = firstIndex(inOrder.length, (i) => (inOrder[i]?.mention.span[1] ?? 0) > offset);
    for (let i = end - 1; i >= Math.max(0, end - MOST_MENTIONS); i--) {
      const named = inOrder[i];
      if (!named || named.mention.use === 'credit' || this.entities.namesakes.has(named.mention.span[0])) continue;
      const referent = this.referentOf(named.entity);
      if (!fits(referent)) continue;
      const [at] = named.mention.span;
      const { use, name, apposed } = named.mention;
      const introduces = name.length > 1 && named.nth === 0;
      add(referent, { at, use, quoted: isQuoted(this.quoted, at), introduces, apposed }, named.nth + 1);
    }
    return [...found.values()].sort((a, b) => b.latest.at - a.latest.at);
  }
}

function speakerType(entity: Entity): SpeakerType {
  if (entity.type === 'place') return 'organization';
  return entity.type === 'unknown' && entity.full > 0 ? 'person' : entity.type;
}
