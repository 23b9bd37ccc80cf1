/**
 * Recognises an unlisted outlet by the words of its name or by those around it.
 *
 * Example: `Mill Road Tribune`, `The Anna Reed Show`, `WXYZ`, `the newspaper Dagblad`, `told Inside Look`.
 */
import { TALK_PREPOSITIONS } from '../../../lexicon/en/channel-words.ts';
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import {
  BROADCASTER_NAME_BEGINNINGS,
  BROADCASTER_NAME_ENDINGS,
  BROADCASTER_NOUNS,
  CALL_SIGN,
  INTERVIEW_NOUNS,
  JOURNAL_NAME_BEGINNINGS,
  KINDS_OF_OUTLET,
  NEWS_BODIES,
  NEWSPAPER_NAME_BEGINNINGS,
  OUTLET_AUDIENCES,
  OUTLET_NAME_ENDINGS,
  PROGRAMME_NAME_WORDS,
  TELLING_VERBS,
  WRITING_VERBS,
} from '../../../lexicon/en/media-words.ts';
import { LAST_NAME_PREFIX } from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { PLACE_WORDS } from '../../../lexicon/en/places.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import { isFirstName, isOrdinaryWord, listedKind } from '../gazetteer.ts';
import { type ArticleWord, isCapitalised } from '../words.ts';
import { isShortlyBefore } from './outlet-in-sentence.ts';

/** An unlisted outlet; its kind is null if the name does not show it. */
export interface UnlistedOutlet {
  readonly kind: OutletKind | null;
}

/** The outlet that a noun beside its name describes: `the broadcaster Kanal 7`. */
const ofKind = (noun: string): UnlistedOutlet => ({ kind: BROADCASTER_NOUNS.has(noun) ? 'broadcaster' : null });

const LONGEST_TITLE = 3;
/** A website's name: one word with a capital inside. */
const SITE = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;

function oneWord({ text }: ArticleWord): UnlistedOutlet | null {
  if (CALL_SIGN.test(text)) return { kind: 'broadcaster' };
  return SITE.test(text) && !LAST_NAME_PREFIX.test(text) ? { kind: 'site' } : null;
}

const isBody = (word: string) => TITLES.has(word) || GROUP_NOUNS.has(word) || organisationKinds(word).size > 0;

/** Whether the words before the name address an outlet: `told`, `listeners of`, `an interview with`, `wrote for`. */
function isAddressed(words: readonly ArticleWord[], start: number): boolean {
  const before = words[start - 1]?.lower ?? '';
  if (TELLING_VERBS.has(before)) return true;
  if (before === 'of' && OUTLET_AUDIENCES.has(words[start - 2]?.lower ?? '')) return true;
  if (before === 'for' && isShortlyBefore(words, start, WRITING_VERBS, 5)) return true;
  return TALK_PREPOSITIONS.has(before) && INTERVIEW_NOUNS.has(words[start - 2]?.lower ?? '');
}

/** `told Inside Look`, `an interview with Bombay Screen`: ordinary words or a place, so an outlet rather than a person. */
function isTitle(words: readonly ArticleWord[], start: number, end: number): boolean {
  const name = words.slice(start, end).map(({ lower }) => lower);
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (name.length > LONGEST_TITLE || last.endsWith('s') || isBody(last) || PLACE_WORDS.has(last)) return false;
  if (isFirstName(first) || !isOrdinaryWord(last)) return false;
  return name.every((word) => isOrdinaryWord(word) || listedKind(word) === 'place') && isAddressed(words, start);
}

/** Index of the noun for the kind of the outlet named before: `agency` in `PNX news agency`. */
const kindAt = (words: readonly ArticleWord[], at: number): number =>
  words[at]?.text === 'news' && KINDS_OF_OUTLET.has(words[at + 1]?.text ?? '') ? at + 1 : at;

const MOST_DESCRIBING = 4;

/** The noun for its kind in an apposition: `podcast` in `The Doorcount, a popular podcast` and `a satirical website, De Krant,`. */
function kindBeside(words: readonly ArticleWord[], start: number, end: number): string | null {
  if (words[start - 1]?.text === ',' && words[end]?.text === ',') {
    const before = words[start - 2]?.lower ?? '';
    if (KINDS_OF_OUTLET.has(before)) return before;
  }
  if (words[end]?.text !== ',' || !/^(?:an?|the)$/.test(words[end + 1]?.lower ?? '')) return null;
  const description = words.slice(end + 2, end + 2 + MOST_DESCRIBING);
  const head = description.findIndex(({ pos }, i) => pos === 'NOUN' && description[i + 1]?.pos !== 'NOUN');
  const noun = description[head]?.lower ?? '';
  return KINDS_OF_OUTLET.has(noun) ? noun : null;
}

/** Index of the first word from `at` that names no kind of outlet: `Renascenca` in `the Catholic radio station Renascenca`. */
export function afterKinds(words: readonly ArticleWord[], at: number): number {
  let end = kindAt(words, at);
  while (KINDS_OF_OUTLET.has(words[end]?.text ?? '')) end++;
  return end;
}

/** `the French newspaper`, `the London-based agency`, `State television`: where an outlet is, or whose, but not its name. */
const saysWhere = (words: readonly ArticleWord[], start: number, end: number) =>
  (end - start === 1 && /^(?:demonym|place)$/.test(listedKind(words[start]?.lower ?? '') ?? '')) ||
  words[end - 1]?.lower === 'state' ||
  (words[end - 1]?.lower ?? '').endsWith('-based');

/** `told Inside Look`, `on Off the Ball`: within a sentence, only a title gives a small word a capital. */
export const opensTitle = (words: readonly ArticleWord[], at: number): boolean =>
  at > 0 &&
  words[at]?.lower !== 'i' &&
  words[at]?.lower !== 'the' &&
  !isCapitalised(words[at - 1]) &&
  isTitleGoingOn(words, at + 1);

/** The next word of a title, after small words: `the Ball` in `Off the Ball`. */
const isTitleGoingOn = (words: readonly ArticleWord[], at: number): boolean =>
  isCapitalised(words[at]) || (words[at]?.lower === 'the' && isCapitalised(words[at + 1]));

/** `News Agency of Tarland`: the kind comes first, the place last. */
export const opensWithNewsBody = (words: readonly ArticleWord[], start: number): boolean =>
  words[start]?.text === 'News' && NEWS_BODIES.has(words[start + 1]?.lower ?? '') && words[start + 2]?.lower === 'of';

/** The outlet named by the capitalised words `[start, end)`; null if they may name anything. */
export function unlistedOutlet(words: readonly ArticleWord[], start: number, end: number): UnlistedOutlet | null {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return null;
  const before = words[start - 1]?.text ?? '';
  const after = words[kindAt(words, end)]?.lower ?? '';
  if (KINDS_OF_OUTLET.has(before)) return ofKind(before);
  if (KINDS_OF_OUTLET.has(after) && !isCapitalised(words[afterKinds(words, end)]) && !saysWhere(words, start, end))
    return ofKind(after);
  const kindNoun = isFirstName(first.text) ? null : kindBeside(words, start, end);
  if (kindNoun !== null) return ofKind(kindNoun);
  if (FUNCTION_WORDS.has(first.lower) && !opensTitle(words, start)) return null;
  if (/^\d/.test(first.text)) return { kind: 'broadcaster' };
  if (first === last) return oneWord(first);
  if (BROADCASTER_NAME_BEGINNINGS.has(first.lower)) return { kind: 'broadcaster' };
  if (JOURNAL_NAME_BEGINNINGS.has(first.text)) return { kind: 'magazine' };
  if (NEWSPAPER_NAME_BEGINNINGS.has(first.text)) return { kind: 'newspaper' };
  if (words.slice(start + 1, end).some(({ lower }) => PROGRAMME_NAME_WORDS.has(lower))) return { kind: 'programme' };
  if (BROADCASTER_NAME_ENDINGS.has(last.lower)) return { kind: 'broadcaster' };
  if (NEWS_BODIES.has(last.lower) && words[end - 2]?.lower === 'news') return { kind: null };
  if (opensWithNewsBody(words, start)) return { kind: 'agency' };
  return OUTLET_NAME_ENDINGS.has(last.lower) || isTitle(words, start, end) ? { kind: null } : null;
}
