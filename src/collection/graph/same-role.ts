/** Recognises one role in other words: "its chief executive" is "the chief executive of Northlink". */
import { ARTICLES, POSSESSIVE_PRONOUNS } from '../../lexicon/en/phrase-words.ts';
import { nameTokensOf, sameNameTokens, withoutPossessive } from '../name-tokens.ts';

/** `isNamed`: the body has a name; a noun ("the company") refers to a body named elsewhere. */
interface OfficeAndBody {
  readonly office: readonly string[];
  readonly body: readonly string[];
  readonly isNamed: boolean;
}

const BODY_LINKS = new Set(['of', 'at', 'for', 'in', 'with']);
const CAPITAL = /\p{Lu}/u;

/** `its`, `Northlink’s`, `the drivers’`. */
const isOwner = (word: string) => POSSESSIVE_PRONOUNS.has(word.toLowerCase()) || withoutPossessive(word) !== word;

const tokensOf = (words: readonly string[]) =>
  nameTokensOf(words.map(withoutPossessive).join(' ')).filter((word) => !ARTICLES.has(word));

function officeAndBody(role: string): OfficeAndBody {
  const words = role.split(/\s+/u);
  const owner = words.findLastIndex(isOwner) + 1;
  const link = words.findIndex((word, i) => i >= owner && BODY_LINKS.has(word.toLowerCase()));
  const end = link < 0 ? words.length : link;
  const around = [...words.slice(0, owner), ...words.slice(end + 1)].filter(
    (word) => !POSSESSIVE_PRONOUNS.has(word.toLowerCase()) && !ARTICLES.has(word.toLowerCase()),
  );
  return {
    office: tokensOf(words.slice(owner, end)),
    body: tokensOf(around),
    isNamed: around.some((word) => CAPITAL.test(word)),
  };
}

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, i) => word === other[i]);

/** True if all words of one role are in the other, or if the office is the same and the bodies may be. */
export function sameRole(one: string, other: string): boolean {
  if (sameNameTokens(nameTokensOf(one), nameTokensOf(other))) return true;
  const [first, second] = [officeAndBody(one), officeAndBody(other)];
  if (first.office.length === 0 || !sameWords(first.office, second.office)) return false;
  return first.isNamed !== second.isNamed || sameNameTokens(first.body, second.body);
}
