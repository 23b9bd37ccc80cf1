import type { Identity } from '../identity.ts';

/** A rule compares only names that share a key, never all pairs of a collection. */
export interface LinkRule {
  readonly id: string;
  readonly of: 'person' | 'organization' | 'anybody';
  /** True if a role, words or a story must support the link. */
  readonly wantsSupport: boolean;
  keysOf(identity: Identity): readonly string[];
  /** Finer keys that split a bucket of very many identities. */
  finer?(identity: Identity, key: string): readonly string[];
  /** True if the rule holds for two identities that share a key. */
  fits(one: Identity, other: Identity): boolean;
}

/** For rules that need no more than a shared key. */
export const fitsAll = (): boolean => true;
