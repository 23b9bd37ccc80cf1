/** Somebody or something that an article speaks of, and what the article says of its names. */
import type { Span, SpeakerType } from '../../model.ts';
import type { Entities, Entity } from './entities.ts';
import type { ArticleWithWords } from './words.ts';

/** Somebody or something in the discourse: a named entity, or a speaker known only by a phrase. */
export interface Referent {
  readonly entity: Entity | null;
  readonly name: string;
  readonly type: SpeakerType;
  /** Head noun of an unnamed speaker's phrase, lower case; null for an entity. */
  readonly head: string | null;
}

export interface NamesOfArticle {
  readonly article: ArticleWithWords;
  readonly entities: Entities;
  /** Spans inside quotation marks, sorted. */
  readonly quoted: readonly Span[];
  /** The nouns that describe an entity. */
  descriptorsOf(entity: Entity): ReadonlySet<string>;
  /** The one referent of an entity. */
  referentOf(entity: Entity): Referent;
  /** Whether the referent may be an organisation or a document. */
  mayBeBody(referent: Referent): boolean;
}
