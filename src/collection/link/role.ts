/** What a role says of a person: "the mayor of Northgate" is in politics, has the office of mayor, and it is Northgate's. */
import { STANDING, TITLES } from '../../lexicon/titles.ts';
import { OFFICE_ADJECTIVES, TRADES, type Trade } from '../../lexicon/trades.ts';
import { bare } from './names.ts';

/** `bodies` are the words of the names in it: companies, parties, places; `former` says that it holds no longer. */
export interface RoleFacts {
  readonly trades: readonly Trade[];
  readonly offices: readonly string[];
  readonly bodies: readonly string[];
  readonly former: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu;
const FORMER = /^(?:former|ex|then|retired|late|onetime|erstwhile|ex-\p{L}+)$/u;
const CAPITAL = /^\p{Lu}/u;

/** A word, without a possessive or full stop behind it. */
const wordOf = (text: string) => bare(text.replace(/['’]s?$/u, '').replace(/\.$/u, ''));

/** Compound offices are known by their parts: `actor-director`. */
const tradesOf = (word: string): readonly Trade[] => {
  const trades = [word, ...word.split('-')].flatMap((part) => TRADES.get(part) ?? []);
  return [...new Set(trades)];
};

const isOffice = (word: string) => TITLES.has(word) || TRADES.has(word) || OFFICE_ADJECTIVES.has(word);

/** Runs of words with a capital, of which a house may print the first letters alone. */
const CAPITALS = /\p{Lu}[\p{L}\p{N}]*(?:(?: (?:of|for|and|the|on))* \p{Lu}[\p{L}\p{N}]*)+/gu;

const acronymsIn = (text: string): readonly string[] =>
  (text.match(CAPITALS) ?? []).map((run) => bare(run.replace(/[^\p{Lu} ]|(?<=\S)\p{Lu}/gu, '').replaceAll(' ', '')));

export function readRole(text: string): RoleFacts {
  const written = text.match(WORD) ?? [];
  const words = written.map(wordOf);
  const names = words.filter((word, i) => CAPITAL.test(written[i] ?? '') && !isOffice(word) && !STANDING.has(word));
  return {
    trades: [...new Set(words.flatMap(tradesOf))],
    offices: [...new Set(words.filter((word) => TITLES.has(word) || TRADES.has(word)))],
    bodies: [...new Set([...names, ...acronymsIn(text)])],
    former: words.some((word) => FORMER.test(word)),
  };
}
