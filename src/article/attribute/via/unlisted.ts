/**
 * Recognises an unlisted outlet by the words of its name or by those around it.
 *
 * Example: `Mill Road Tribune`, `The Anna Reed Show`, `WXYZ`, `the newspaper Dagblad`, `told Inside Look`.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import {
  BROADCASTER_NAME_BEGINNINGS,
  CALL_SIGN,
  KINDS_OF_OUTLET,
  OUTLET_NAME_ENDINGS,
  PROGRAMME_NAME_WORDS,
  TELLING_VERBS,
  WRITING_VERBS,
} from '../../../lexicon/en/media-words.ts';
import { LAST_NAME_PREFIX } from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import { isOrdinaryWord } from '../gazetteer.ts';
import { type ArticleWord, isCapitalised } from '../words.ts';
import { isShortlyBefore } from './outlet-in-sentence.ts';

/** An unlisted outlet; its kind is null if the name does not show it. */
export interface UnlistedOutlet {
  readonly kind: OutletKind | null;
}

const LONGEST_TITLE = 3;
/** A website's name: one word with a capital inside. */
const SITE = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;

function oneWord({ text }: ArticleWord): UnlistedOutlet | null {
  if (CALL_SIGN.test(text)) return { kind: 'broadcaster' };
  return SITE.test(text) && !LAST_NAME_PREFIX.test(text) ? { kind: 'site' } : null;
}

const isBody = (word: string) => TITLES.has(word) || GROUP_NOUNS.has(word) || organisationKinds(word).size > 0;

/** `told Inside Look`: only ordinary words, so an outlet rather than a person. */
function isTitle(words: readonly ArticleWord[], start: number, end: number): boolean {
  const name = words.slice(start, end).map(({ lower }) => lower);
  const last = name.at(-1) ?? '';
  if (name.length > LONGEST_TITLE || last.endsWith('s') || isBody(last) || !name.every(isOrdinaryWord)) return false;
  const before = words[start - 1]?.lower ?? '';
  return TELLING_VERBS.has(before) || (before === 'for' && isShortlyBefore(words, start, WRITING_VERBS, 5));
}

/** The outlet named by the capitalised words `[start, end)`; null if they may name anything. */
export function unlistedOutlet(words: readonly ArticleWord[], start: number, end: number): UnlistedOutlet | null {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return null;
  if (KINDS_OF_OUTLET.has(words[start - 1]?.lower ?? '')) return { kind: null };
  if (KINDS_OF_OUTLET.has(words[end]?.lower ?? '') && !isCapitalised(words[end + 1])) return { kind: null };
  if (FUNCTION_WORDS.has(first.lower)) return null;
  if (first === last) return oneWord(first);
  if (BROADCASTER_NAME_BEGINNINGS.has(first.lower)) return { kind: 'broadcaster' };
  if (words.slice(start + 1, end).some(({ lower }) => PROGRAMME_NAME_WORDS.has(lower))) return { kind: 'programme' };
  return OUTLET_NAME_ENDINGS.has(last.lower) || isTitle(words, start, end) ? { kind: null } : null;
}
