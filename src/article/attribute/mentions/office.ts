/**
 * Takes a run of name words apart: titles, an office with its field, a place that leads up to the name, and the name.
 *
 * Examples: `President Jane Doe`; `Secretary of State Jane F. Doe`; `Massachusetts Jane Doe`; `Mr. King`.
 */
import { FORMS_OF_ADDRESS } from '../../../lexicon/en/forms-of-address.ts';
import { OFFICE_LINKS, THING_NAME_ENDINGS } from '../../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { PORTFOLIOS } from '../../../lexicon/en/portfolios.ts';
import { STANDING, TITLES } from '../../../lexicon/en/titles.ts';
import { isFirstName, isOrdinaryWord, nameKind } from '../gazetteer.ts';
import { isPersonNoun } from '../nouns.ts';
import { type Word, type WordedArticle, wordAt } from '../words.ts';

export interface Parts {
  readonly titles: readonly Word[];
  readonly name: readonly Word[];
  /** True where the name could be a title as well: `King`. */
  readonly doubtful: boolean;
}

const isPlace = (words: readonly Word[]) => nameKind(words.map(({ lower }) => lower).join(' ')) === 'place';
const isBody = (run: readonly Word[]) => run.some(({ lower }) => organisationKinds(lower).size > 0);

/** A trade before a name that a sentence begins with: `Baker Jane Doe`. */
const isTradeFirst = (words: readonly Word[], opens: boolean) =>
  opens &&
  words.length > 2 &&
  isOrdinaryWord(words[0]?.lower ?? '') &&
  isPersonNoun(words[0]?.lower ?? '') &&
  !isFirstName(words[0]?.lower ?? '');

function titleEnd(words: readonly Word[], opens: boolean): number {
  let end = isTradeFirst(words, opens) ? 1 : 0;
  words.forEach((word, i) => {
    if (TITLES.has(word.lower) && !(i === 0 && isFirstName(word.lower))) end = i + 1;
    else if (i === end && (STANDING.has(word.lower) || nameKind(word.lower) === 'demonym')) end = i + 1;
  });
  return end;
}

/** A place or one chamber, office or house. */
const leadsUp = (words: readonly Word[]) => isPlace(words) || (words.length === 1 && isBody(words));

/** Where the name begins behind a place or a body that only leads up to it. */
function placeEnd(words: readonly Word[]): number {
  for (const end of [2, 1])
    if (words.length >= end + 2 && leadsUp(words.slice(0, end)) && isFirstName(words[end]?.lower ?? '')) return end;
  return 0;
}

/** Does a name that ends so name a thing? `Jane Doe Day`. */
export const isThing = (word: string): boolean => THING_NAME_ENDINGS.has(word.toLowerCase());

/** Where a person's name ends in the name of a thing: `Jane Doe Memorial Day`. */
function personEnd(name: readonly Word[]): number {
  if (name.length < 3 || !isFirstName(name[0]?.lower ?? '') || isBody(name)) return name.length;
  const isOrdinary = name.slice(-2).every(({ lower }) => isOrdinaryWord(lower));
  return THING_NAME_ENDINGS.has(name.at(-1)?.lower ?? '') || (name.length > 3 && isOrdinary) ? 2 : name.length;
}

/** Nothing but titles, so that the last may be a name: certainly behind a form of address, as in `Ms. King`. */
function onlyTitles(words: readonly Word[]): Parts {
  const address = words.at(-2);
  if (address && FORMS_OF_ADDRESS.has(address.lower))
    return { titles: words.slice(0, -1), name: words.slice(-1), doubtful: false };
  const doubtful = !isPlace(words) && !(words.length > 1 && isFirstName(words[0]?.lower ?? ''));
  return { titles: [], name: words, doubtful };
}

export function splitOffice(words: readonly Word[], opens: boolean): Parts {
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

/** The title whose field the run begins with: `Secretary` where the run is `State Jane Doe`; null where there is none. */
export function officeOf(article: WordedArticle, words: readonly Word[]): { title: Word; field: number } | null {
  const at = words[0]?.index ?? 0;
  if (!OFFICE_LINKS.has(wordAt(article, at - 1)?.lower ?? '')) return null;
  const title = wordAt(article, at - 2);
  if (!title || !TITLES.has(title.lower)) return null;
  let field = 0;
  while (PORTFOLIOS.has(words[field]?.lower ?? '')) field++;
  return field > 0 && words.length - field >= SHORTEST_NAME ? { title, field } : null;
}
