/**
 * Completes the names that the name reader finds, and drops those that cannot be names.
 *
 * Examples: `William “Shorty” Jones` is one name; `Ban Ki-moon` has three words; `the union` is not a name.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import {
  COMPOUND_ENDINGS,
  IRREGULAR_PLURALS,
  NAME_LINKS,
  NO_NAMES,
  ORGANISATION_LINKS,
  PARTICLES,
} from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import type { Span } from '../../../model.ts';
import { startsWithLowercase } from '../../letters.ts';
import { isFirstName, isOrdinaryWord, listedKind } from '../gazetteer.ts';
import type { NameSpan } from '../names/name-reader.ts';
import {
  type ArticleWithWords,
  type ArticleWord,
  isCapitalised,
  isPossessive,
  wordAt,
  wordsBetween,
} from '../words.ts';
import { isApostrophe, isNicknameAt, isTightHyphen, OPENING_MARKS } from './run.ts';

/** The token after an unspaced hyphen at `at`; `at` itself if there is no such hyphen. */
function afterHyphen(article: ArticleWithWords, at: number): number {
  const [last, hyphen, next] = [wordAt(article, at - 1), wordAt(article, at), wordAt(article, at + 1)];
  if (!last || !hyphen || !next || !isTightHyphen(last, hyphen, next)) return at;
  return COMPOUND_ENDINGS.has(next.lower) || isOrdinaryWord(next.lower) ? at : at + 2;
}

/** The first token of a name with the part before an unspaced hyphen: `Jean` before `-Pierre Moreau`; `least` is the earliest. */
function beforeHyphen(article: ArticleWithWords, start: number, least: number): number {
  const [first, hyphen, next] = [wordAt(article, start - 2), wordAt(article, start - 1), wordAt(article, start)];
  if (start - 2 < least || !first || !hyphen || !next || !isTightHyphen(first, hyphen, next)) return start;
  return isFirstName(first.lower) && isCapitalised(first) ? start - 2 : start;
}

/** The first token of a name that begins with an initial, with the initials before it: `S.` before `K. Nambiar`. */
function beforeInitials({ tokens }: ArticleWithWords, start: number, least: number): number {
  const isInitial = (at: number) => /^\p{Lu}\.$/u.test(tokens[at]?.text ?? '');
  let first = start;
  while (first > least && isInitial(first) && isInitial(first - 1)) first--;
  return first;
}

/** A word of the plural in a body's name: `Dairy`, `Farmers`. */
const mayBeMember = (word: ArticleWord | null) =>
  word !== null &&
  isCapitalised(word) &&
  !NO_NAMES.has(word.lower) &&
  !FUNCTION_WORDS.has(word.lower) &&
  !TITLES.has(word.lower);

/** The first token of a body's name with the plural that owns it: `Dairy Farmers'` before `Federation`, `Women's` before `Cricket Union`. */
function beforeOwner(article: ArticleWithWords, [start, end]: Span, least: number): number {
  const [owner, mark] = [wordAt(article, start - 2), wordAt(article, start - 1)];
  if (start - 2 < least || !owner || !mark || mark.span[0] !== owner.span[1] || !mayBeMember(owner)) return start;
  const isPlural = isApostrophe(mark)
    ? owner.lower.endsWith('s')
    : isPossessive(mark) && IRREGULAR_PLURALS.has(owner.lower);
  if (!isPlural || organisationKinds(wordAt(article, end - 1)?.lower ?? '').size === 0) return start;
  let first = start - 2;
  while (first > least && mayBeMember(wordAt(article, first - 1))) first--;
  return first;
}

/** `Dutch`, `Swedish`. */
const isDemonym = ({ text }: ArticleWord) => listedKind(text) === 'demonym' || text.endsWith('ish');

/** The end of a body's name without the demonym after its possessive: of `Norgrid` in `Norgrid's Dutch office`. */
function withoutOwned(article: ArticleWithWords, start: number, end: number): number {
  const [owner, last] = [wordAt(article, end - 2), wordAt(article, end - 1)];
  const isOwned = end - start > 2 && owner && isPossessive(owner) && last && isDemonym(last);
  return isOwned ? end - 2 : end;
}

/** The end of the field that a body's name lacks: of `on Drug Abuse` after `National Institute`. */
function afterField(article: ArticleWithWords, end: number, next: number): number {
  const link = wordAt(article, end)?.lower ?? '';
  if (!ORGANISATION_LINKS.has(link) || organisationKinds(wordAt(article, end - 1)?.lower ?? '').size === 0) return end;
  let stop = end + 1;
  while (stop < next && isFieldWord(wordAt(article, stop))) stop++;
  return stop > end + 1 && stop < next ? stop : end;
}

const isFieldWord = (word: ArticleWord | null) =>
  word !== null && isCapitalised(word) && isOrdinaryWord(word.lower) && !NO_NAMES.has(word.lower);

/**
 * Extends a person's name by its nickname and hyphenated parts, and a body's by its field: `William “Shorty” Jones`, `Ban Ki-moon`.
 *
 * @param room from the end of the name before to the beginning of the next one, in tokens
 */
function wholeName(article: ArticleWithWords, { tokens: [start, end], kind }: NameSpan, room: Span): NameSpan {
  const [least, next] = room;
  if (kind !== 'person') {
    const stop = afterField(article, withoutOwned(article, start, end), next);
    return { tokens: [kind === 'organization' ? beforeOwner(article, [start, stop], least) : start, stop], kind };
  }
  let stop = start + 1;
  while (stop < end && !OPENING_MARKS.has(article.tokens[stop]?.text ?? '')) stop++;
  stop = isNicknameAt(article, stop) ? stop + 4 : afterHyphen(article, stop);
  const first = beforeInitials(article, start, least);
  return { tokens: [beforeHyphen(article, first, least), stop], kind };
}

const isApartAt = ({ text, tokens }: ArticleWithWords, at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).includes('\n');

/** Completes the names, and drops any name inside another. */
function wholeNames(article: ArticleWithWords, names: readonly NameSpan[]): NameSpan[] {
  const whole: NameSpan[] = [];
  for (const [i, name] of names.entries()) {
    const last = whole.at(-1);
    const next = names[i + 1]?.tokens[0] ?? article.tokens.length;
    if (last && name.tokens[0] < last.tokens[1]) continue;
    if (
      last?.kind === 'person' &&
      name.kind === 'person' &&
      name.tokens[0] === last.tokens[1] &&
      !isApartAt(article, name.tokens[0])
    )
      whole[whole.length - 1] = wholeName(article, { kind: 'person', tokens: [last.tokens[0], name.tokens[1]] }, [
        last.tokens[0],
        next,
      ]);
    else whole.push(wholeName(article, name, [last?.tokens[1] ?? 0, next]));
  }
  return whole;
}

/** Whether capitals mark a name: at both ends, and in a person's name on every word except particles. */
function isCapitalisedName(article: ArticleWithWords, { tokens: [start, end], kind }: NameSpan): boolean {
  const words = wordsBetween(article, start, end);
  const isSmall = (word: ArticleWord) => startsWithLowercase(word.text) && !PARTICLES.has(word.lower);
  const [first] = words;
  if (!first || isSmall(first) || !words.some(isCapitalised)) return false;
  if (startsWithLowercase(words.at(-1)?.text ?? '') && !/[-‐‑]/.test(words.at(-2)?.text ?? '')) return false;
  const inner = words.slice(1, -1).filter(isSmall);
  return kind === 'person'
    ? inner.every(({ lower }) => lower === 'of')
    : inner.every(({ lower }) => NAME_LINKS.has(lower));
}

/** Whether the name reader takes a title for a person's name: `the Director`. */
function isTitleAlone(article: ArticleWithWords, { tokens: [start, end], kind }: NameSpan): boolean {
  const [before, title] = [wordAt(article, start - 1), wordAt(article, start)];
  return kind === 'person' && end - start === 1 && before?.lower === 'the' && TITLES.has(title?.lower ?? '');
}

/** Names of people, organisations and places among those from the name reader, in order. */
export const namesOf = (article: ArticleWithWords, read: readonly NameSpan[]): NameSpan[] =>
  wholeNames(article, read).filter(
    (name) => name.kind !== 'other' && isCapitalisedName(article, name) && !isTitleAlone(article, name),
  );
