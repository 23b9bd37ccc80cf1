/**
 * A name that no list has and that only an outlet can have: by its words, or by what the text calls it.
 *
 * Example: `Mill Road Tribune`, `The Anna Reed Show`, `WXYZ`, `the newspaper Dagblad`, `told Inside Look`.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import {
  CALL_SIGN,
  KINDS_OF_OUTLET,
  MEDIA_WORDS,
  PROGRAMME_WORDS,
  TOLD,
  WROTE,
} from '../../../lexicon/en/media-words.ts';
import { LAST_NAME_PREFIX } from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import { isOrdinaryWord } from '../gazetteer.ts';
import type { Word } from '../words.ts';
import { isSoonBefore } from './place.ts';

/** Null as the kind of an outlet whose name does not tell it. */
export interface Unlisted {
  readonly kind: OutletKind | null;
}

const LONGEST_TITLE = 3;
/** A site's name written as one word with a capital inside. */
const SITE = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;

function oneWord({ text }: Word): Unlisted | null {
  if (CALL_SIGN.test(text)) return { kind: 'broadcaster' };
  return SITE.test(text) && !LAST_NAME_PREFIX.test(text) ? { kind: 'site' } : null;
}

const isBody = (word: string) => TITLES.has(word) || GROUP_NOUNS.has(word) || organisationKinds(word).size > 0;

/** `told Inside Look`: by its place somebody or an outlet, and nobody is called by ordinary words alone. */
function isTitle(words: readonly Word[], start: number, end: number): boolean {
  const name = words.slice(start, end).map(({ lower }) => lower);
  const last = name.at(-1) ?? '';
  if (name.length > LONGEST_TITLE || last.endsWith('s') || isBody(last) || !name.every(isOrdinaryWord)) return false;
  const before = words[start - 1]?.lower ?? '';
  return TOLD.has(before) || (before === 'for' && isSoonBefore(words, start, WROTE, 5));
}

/** What the run of capitals from `start` to `end` is; null where it may be anything. */
export function unlisted(words: readonly Word[], start: number, end: number): Unlisted | null {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return null;
  if (KINDS_OF_OUTLET.has(words[start - 1]?.lower ?? '') || KINDS_OF_OUTLET.has(words[end]?.lower ?? ''))
    return { kind: null };
  if (FUNCTION_WORDS.has(first.lower)) return null;
  if (first === last) return oneWord(first);
  if (words.slice(start + 1, end).some(({ lower }) => PROGRAMME_WORDS.has(lower))) return { kind: 'programme' };
  return MEDIA_WORDS.has(last.lower) || isTitle(words, start, end) ? { kind: null } : null;
}
