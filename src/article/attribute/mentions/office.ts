/**
 * Splits a run of name words into titles, an office with its field, a place before the name, and the name.
 *
 * Examples: `President Jane Doe`; `Secretary of State Jane F. Doe`; `Massachusetts Jane Doe`; `Mr. King`.
 */
import { FORMS_OF_ADDRESS } from '../../../lexicon/en/forms-of-address.ts';
import { OFFICE_LINKS, THING_NAME_ENDINGS } from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { PORTFOLIOS } from '../../../lexicon/en/portfolios.ts';
import { STANDING, TITLES } from '../../../lexicon/en/titles.ts';
import { isFirstName, isOrdinaryWord, listedKind } from '../gazetteer.ts';
import { isPersonNoun } from '../nouns.ts';
import { type ArticleWithWords, type ArticleWord, wordAt } from '../words.ts';

export interface NameParts {
  readonly titles: readonly ArticleWord[];
  readonly name: readonly ArticleWord[];
  /** True if the name may be a title: `King`. */
  readonly doubtful: boolean;
}

const isPlace = (words: readonly ArticleWord[]) => listedKind(words.map(({ lower }) => lower).join(' ')) === 'place';
const isBody = (run: readonly ArticleWord[]) => run.some(({ lower }) => organisationKinds(lower).size > 0);

/** A trade before a name at the beginning of a sentence: `Baker Jane Doe`. */
const isTradeFirst = (words: readonly ArticleWord[], opens: boolean) =>
  opens &&
  words.length > 2 &&
  isOrdinaryWord(words[0]?.lower ?? '') &&
  isPersonNoun(words[0]?.lower ?? '') &&
  !isFirstName(words[0]?.lower ?? '');

function titleEnd(words: readonly ArticleWord[], opens: boolean): number {
  let end = isTradeFirst(words, opens) ? 1 : 0;
  words.forEach((word, i) => {
    if (TITLES.has(word.lower) && !(i === 0 && isFirstName(word.lower))) end = i + 1;
    else if (i === end && (STANDING.has(word.lower) || listedKind(word.lower) === 'demonym')) end = i + 1;
  });
  return end;
}

/** Whether words may stand before a name: a place, or a chamber, office or house in one word. */
const mayPrecedeName = (words: readonly ArticleWord[]) => isPlace(words) || (words.length === 1 && isBody(words));

/** Index of the first word of the name after a place or body before it. */
function placeEnd(words: readonly ArticleWord[]): number {
  for (const end of [2, 1])
    if (words.length >= end + 2 && mayPrecedeName(words.slice(0, end)) && isFirstName(words[end]?.lower ?? ''))
      return end;
  return 0;
}

/** Whether it is the last word of a thing's name, as in `Jane Doe Day`. */
export const endsLikeThing = (word: string): boolean => THING_NAME_ENDINGS.has(word.toLowerCase());

/** Index after the person's name in the name of a thing: `Jane Doe Memorial Day`. */
function personEnd(name: readonly ArticleWord[]): number {
  if (name.length < 3 || !isFirstName(name[0]?.lower ?? '') || isBody(name)) return name.length;
  const isOrdinary = name.slice(-2).every(({ lower }) => isOrdinaryWord(lower));
  return THING_NAME_ENDINGS.has(name.at(-1)?.lower ?? '') || (name.length > 3 && isOrdinary) ? 2 : name.length;
}

/** The parts of a run of titles alone: after a form of address the last one is a name (`Ms. King`), elsewhere it is doubtful. */
function onlyTitles(words: readonly ArticleWord[]): NameParts {
  const address = words.at(-2);
  if (address && FORMS_OF_ADDRESS.has(address.lower))
    return { titles: words.slice(0, -1), name: words.slice(-1), doubtful: false };
  const doubtful = !isPlace(words) && !(words.length > 1 && isFirstName(words[0]?.lower ?? ''));
  return { titles: [], name: words, doubtful };
}

export function splitOffice(words: readonly ArticleWord[], opens: boolean): NameParts {
  const titles = titleEnd(words, opens);
  const end = /^[-‐‑]$/.test(words[titles]?.text ?? '') ? 0 : titles;
  const name = words.slice(end);
  const isPerson = isFirstName(name[placeEnd(name)]?.lower ?? '') && !isBody(name.slice(placeEnd(name)));
  if (isBody(words) && !isPerson && (name.length === 0 || isBody(name)))
    return { titles: [], name: words, doubtful: false };
  if (name.length === 0) return onlyTitles(words);
  const person = name.slice(placeEnd(name));
  return { titles: words.slice(0, end), name: person.slice(0, personEnd(person)), doubtful: false };
}

const SHORTEST_NAME = 2;

/** The title whose field begins the run: `Secretary` for the run `State Jane Doe`; null if there is none. */
export function officeOf(
  article: ArticleWithWords,
  words: readonly ArticleWord[],
): { title: ArticleWord; field: number } | null {
  const at = words[0]?.index ?? 0;
  if (!OFFICE_LINKS.has(wordAt(article, at - 1)?.lower ?? '')) return null;
  const title = wordAt(article, at - 2);
  if (!title || !TITLES.has(title.lower)) return null;
  let field = 0;
  while (PORTFOLIOS.has(words[field]?.lower ?? '')) field++;
  return field > 0 && words.length - field >= SHORTEST_NAME ? { title, field } : null;
}
