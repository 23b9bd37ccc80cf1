/** Folds the words of a name for comparison, without accents, suffixes and the title and realm of a monarch. */
import { NAME_SUFFIXES } from '../../lexicon/en/name-words.ts';
import { REGNAL_TITLES } from '../../lexicon/en/titles.ts';
import { memoize } from '../../util/memoize.ts';
import type { Mention } from './mentions/index.ts';

const fold = memoize((word) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[.’']/g, '').toLowerCase());
export const isAcronym = (name: readonly string[]) =>
  name.length === 1 && /^\p{Lu}[\p{Lu}&.\d]{1,7}$/u.test(name[0] ?? '');

const withoutSuffix = (words: readonly string[]) =>
  words.length > 1 && NAME_SUFFIXES.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
/** The given name of a monarch: `anna` of `princess anna of tarn`. */
function withoutRegnalTitle(words: readonly string[]): readonly string[] {
  if (words.length < 2 || !REGNAL_TITLES.has(words[0] ?? '')) return words;
  const of = words.indexOf('of');
  return words.slice(1, of > 1 ? of : undefined);
}
export const keyOf = (name: readonly string[]) =>
  withoutRegnalTitle(withoutSuffix(name.map(fold).filter((word) => word !== '' && word !== '-')));

/** A mention with the folded words of its name. */
export interface KeyedMention {
  readonly mention: Mention;
  readonly key: readonly string[];
}
