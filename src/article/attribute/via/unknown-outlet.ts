/**
 * Takes an unlisted name for an outlet if the sentence treats it as one and the name fits nothing else.
 *
 * Examples: `told the Tideway on Tuesday`, `published in Apidology Letters`; not `told Ann Marsh`, `told the Works Committee`.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import {
  AUDIENCE_NOUNS,
  BROADCAST_NOUNS,
  EVENT_NOUNS,
  FOREIGN_ARTICLES,
  INTERVIEW_NOUNS,
  KINDS_OF_OUTLET,
  OCCASION_NOUNS,
  OUTLET_AUDIENCES,
  OUTLET_NAME_ENDINGS,
  OUTLET_NAME_LINKS,
  OUTLET_PEOPLE,
} from '../../../lexicon/en/media-words.ts';
import { MONTHS } from '../../../lexicon/en/months.ts';
import { BODIES_NAMED_FIRST, organisationKinds } from '../../../lexicon/en/organisations.ts';
import { REGION_ADJECTIVES } from '../../../lexicon/en/places.ts';
import { DOCUMENT_NOUNS } from '../../../lexicon/en/speech-nouns.ts';
import { TIME_WORDS } from '../../../lexicon/en/time-words.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import { isFirstName, isOrdinaryWord, listedKind } from '../gazetteer.ts';
import type { NameSpan } from '../names/name-reader.ts';
import { type ArticleWord, isCapitalised, isPrintedAsName } from '../words.ts';
import type { People } from './people.ts';

/** Longest name, in words. */
const LONGEST_NAME = 8;

const isLink = ({ lower, text }: ArticleWord) => OUTLET_NAME_LINKS.has(lower) || /^\d[\d.]*$/.test(text);

/** `Second Helpings with Anna Reed`: a programme and its host. */
const isHost = (words: readonly ArticleWord[], i: number) =>
  words[i]?.lower === 'with' && isFirstName(words[i + 1]?.text ?? '') && isCapitalised(words[i + 2]);

/** Whether the name at `end` is the first part of a web address, which has no spaces: `Brueckenpost.de`. */
function isDomainEnd(words: readonly ArticleWord[], end: number): boolean {
  const [name, dot, domain] = words.slice(end - 1, end + 2);
  return (
    dot?.text === '.' &&
    dot.span[0] === name?.span[1] &&
    domain?.span[0] === dot.span[1] &&
    /^\p{Ll}{2,6}$/u.test(domain.text)
  );
}

const isSmall = (word: ArticleWord | undefined) => word !== undefined && FUNCTION_WORDS.has(word.lower);

/** Index of the word after the name `[start, end)` without the day after it: `told CBS Monday`, but `on This Morning`. */
export function withoutTrailingTime(words: readonly ArticleWord[], start: number, end: number): number {
  let last = end;
  while (last > start + 1 && TIME_WORDS.has(words[last - 1]?.lower ?? '') && !isSmall(words[last - 2])) last--;
  return last;
}

/** Index after the number that ends a name, which no noun may follow: `on Lakeland 97,`, but `told Lakeland 97 people`. */
export function withNumber(words: readonly ArticleWord[], start: number, end: number): number {
  const [last, number, next] = words.slice(end - 1, end + 2);
  if (end === start || !last || !isCapitalised(last) || MONTHS.has(last.lower)) return end;
  const mayFollow =
    next === undefined || !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos) || TIME_WORDS.has(next.lower);
  return number && /^\d{1,3}(?:\.\d)?$/.test(number.text) && mayFollow ? end + 1 : end;
}

/** `the` in `Off the Record`: only small words precede it. */
const isWithinTitle = (words: readonly ArticleWord[], start: number, i: number) =>
  words[i]?.lower === 'the' && words.slice(start, i).every(isSmall);

/** Index of the word after the name that begins at `start`: capitalised words, numbers, and small words between them. */
export function nameEnd(words: readonly ArticleWord[], start: number): number {
  let end = start;
  for (let i = start; i < Math.min(words.length, start + LONGEST_NAME); i++) {
    const word = words[i];
    if (!word) break;
    if (isPrintedAsName(word)) end = i + 1;
    else if (
      i === start ||
      !(isHost(words, i) || ((isLink(word) || isWithinTitle(words, start, i)) && isCapitalised(words[i + 1])))
    )
      break;
  }
  if (isDomainEnd(words, end)) end += 2;
  return withNumber(words, start, withoutTrailingTime(words, start, end));
}

/** `SEN`: three capitals or more are a station's initials rather than a title. */
const STATION = /^\p{Lu}{3,}$/u;

/** Whether a word names a body, an audience or an event. */
const isNoOutlet = ({ lower, text }: ArticleWord): boolean =>
  !OUTLET_NAME_ENDINGS.has(lower) &&
  ((TITLES.has(lower) && !STATION.test(text)) ||
    GROUP_NOUNS.has(lower) ||
    EVENT_NOUNS.has(lower) ||
    OCCASION_NOUNS.has(lower) ||
    DOCUMENT_NOUNS.has(lower) ||
    AUDIENCE_NOUNS.has(lower) ||
    [...organisationKinds(lower)].some((kind) => kind !== 'media'));

/** `the Ministry of Works`, `the Economic Club of Elm City`: the word for the body comes first. */
const isBody = (word: ArticleWord, i: number, name: readonly ArticleWord[]) =>
  BODIES_NAMED_FIRST.has(word.lower) || (name[i + 1]?.lower === 'of' && isNoOutlet(word));

/** `the Holm Valley Leader`: the last word is a title, but the others name a place rather than a body. */
const isTitleOfPaper = (name: readonly ArticleWord[]) =>
  TITLES.has(name.at(-1)?.lower ?? '') &&
  name.slice(0, -1).some(({ lower }) => !isOrdinaryWord(lower)) &&
  !name.slice(0, -1).some(isNoOutlet);

/** `Le Barrage`, `L’Echo`: a title of another language opens with its article. */
const isForeignTitle = ([first, second]: readonly ArticleWord[]) =>
  first !== undefined &&
  (/^[Ll][’']\p{Lu}/u.test(first.text) || (second !== undefined && FOREIGN_ARTICLES.has(first.text)));

/** `MPs`, `MLAs`: the members of a body. */
const MEMBERS = /^\p{Lu}{2,}s$/u;

const isPlace = (name: string) => {
  const kind = listedKind(name);
  return kind === 'place' || kind === 'demonym' || REGION_ADJECTIVES.has(name);
};

/** Kinds that the name reader gives to the names among the words. */
export function kindsAmong(read: readonly NameSpan[], words: readonly ArticleWord[]): ReadonlySet<string> {
  const [first, last] = [words[0]?.index ?? 0, words.at(-1)?.index ?? 0];
  const kinds = new Set<string>();
  for (let i = firstIndex(read.length, (at) => (read[at]?.tokens[1] ?? 0) > first); i < read.length; i++) {
    const name = read[i];
    if (!name || name.tokens[0] > last) break;
    kinds.add(name.kind);
  }
  return kinds;
}

/** Whether the name continues, or describes a noun: `the African-American paper`, `the Virginia delegation`. */
function isPartOfMore(words: readonly ArticleWord[], end: number): boolean {
  const [last, next] = [words[end - 1], words[end]];
  if (!last || !next) return false;
  if (KINDS_OF_OUTLET.has(next.lower) && isCapitalised(words[end + 1])) return true;
  if (/^[-‐‑/]$/.test(next.text) && next.span[0] === last.span[1]) return true;
  return (
    next.pos === 'NOUN' &&
    !TIME_WORDS.has(next.lower) &&
    !KINDS_OF_OUTLET.has(next.lower) &&
    !OUTLET_PEOPLE.has(next.lower) &&
    !OUTLET_AUDIENCES.has(next.lower) &&
    !INTERVIEW_NOUNS.has(next.lower) &&
    !BROADCAST_NOUNS.has(next.lower)
  );
}

/** `told Wafula Kimani, who`, `told Wafula Kimani, a teacher`: more about a person follows. */
const isIntroduced = (words: readonly ArticleWord[], end: number) =>
  words[end]?.text === ',' && ['DET', 'PRON', 'NUM'].includes(words[end + 1]?.pos ?? '');

/** Whether the form of the words `[start, end)` allows an outlet; `read` holds the names from the name reader. */
export function mayBeOutlet(
  read: readonly NameSpan[],
  people: People,
  words: readonly ArticleWord[],
  start: number,
  end: number,
): boolean {
  const name = words.slice(start, end);
  const last = name.at(-1);
  const withThe = words[start - 1]?.lower === 'the';
  if (!last || name.slice(0, -1).some(isBody) || isPartOfMore(words, end)) return false;
  if (isNoOutlet(last) && !(withThe && isTitleOfPaper(name))) return false;
  if ((TIME_WORDS.has(last.lower) && !isSmall(name.at(-2))) || MONTHS.has(last.lower)) return false;
  if (MEMBERS.test(last.text) || isPlace(name.map(({ text }) => text).join(' '))) return false;
  if (withThe || OUTLET_AUDIENCES.has(words[end]?.lower ?? '')) return true;
  if (isForeignTitle(name)) return true;
  const kinds = kindsAmong(read, name);
  if (kinds.has('person') && (people.mayBear(name) || isIntroduced(words, end))) return false;
  const [first] = name;
  return (
    !(kinds.has('place') && name.length === 1) &&
    (/^\p{Lu}{2}/u.test(first?.text ?? '') || !isFirstName(first?.text ?? ''))
  );
}
