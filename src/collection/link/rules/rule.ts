/** What a rule of linking is. */
import type { Identity } from '../identity.ts';

/** The names that share a key are those that the rule compares: it never looks at all pairs of a collection. */
export interface LinkRule {
  readonly id: string;
  readonly of: 'person' | 'organization' | 'anybody';
  /** Whether names alone are too little, so that a role, words or a story must speak for it as well. */
  readonly wantsSupport: boolean;
  keysOf(identity: Identity): readonly string[];
  /** Of a key that very many share: under what an identity shares it with those that it may fit. */
  finer?(identity: Identity, key: string): readonly string[];
  /** Whether the rule holds for two that share a key. */
  fits(one: Identity, other: Identity): boolean;
}

/** Where sharing a key is all that a rule asks. */
export const fitsAll = (): boolean => true;
