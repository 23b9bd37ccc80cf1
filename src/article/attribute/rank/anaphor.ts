/**
 * A source that refers to somebody mentioned elsewhere, and the quotation that it belongs to.
 *
 * Examples: `she`, `Doe` where two people are called so, `the senator`, and words in marks that nobody introduces.
 */
import type { Referent } from '../discourse.ts';
import type { Entity, Gender } from '../entities.ts';

/** The quotation whose source is being resolved. */
export interface QuotationContext {
  /** Offset of the source, in UTF-16 units. */
  readonly offset: number;
  /** Offset of the quotation with its source, from which distances are counted. */
  readonly from: number;
  /** Words of the content, lower case: few speakers name themselves. */
  readonly content: ReadonlySet<string>;
  /** Speaker of the enclosing quotation, who never appears in it in the third person. */
  readonly within: Referent | null;
  /** The one to whom the words are told: `Ana Silva` in `he told Ana Silva`. */
  readonly addressee: Entity | null;
  /** Whether the cue continues earlier words: `added`, `went on`. */
  readonly continues: boolean;
  /** Whether the cue answers somebody: `replied`. */
  readonly replies: boolean;
  /** For words that stand alone, whoever the source of the words before them means. */
  readonly presumed: Referent | null;
}

/** A referring expression in its context. */
export interface Anaphor extends QuotationContext {
  readonly kind: 'pronoun' | 'thing' | 'name' | 'description' | 'floating';
  readonly gender: Gender;
  /** True for `they`; false for any other pronoun, and for words that are not a pronoun. */
  readonly plural: boolean;
  /** The head noun of a description, lower case. */
  readonly head: string | null;
  /** The other words of a description, lower case: `34` and `former` in `the former 34-year-old champion`. */
  readonly modifiers: ReadonlySet<string>;
}

/** Whether the source is a pronoun, for a person or for a thing. */
export const isPronoun = ({ kind }: Anaphor): boolean => kind === 'pronoun' || kind === 'thing';
