/** Parses a role: "the mayor of Northgate" has the trade politics, the office mayor and the body Northgate. */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { STANDING, TITLES } from '../../lexicon/en/titles.ts';
import { LOOSE_OFFICES, OFFICE_ADJECTIVES, TRADES, type Trade } from '../../lexicon/en/trades.ts';
import { memoize } from '../../util/memoize.ts';
import { withoutPossessive } from '../name-tokens.ts';
import { foldLetters } from './names.ts';

/** `bodies`: words of the names of companies, parties and places. `former`: a past role. */
export interface RoleFacts {
  readonly trades: readonly Trade[];
  readonly offices: readonly string[];
  readonly bodies: readonly string[];
  readonly former: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu;
const FORMER = /^(?:former|ex|then|retired|late|onetime|erstwhile|ex-\p{L}+)$/u;
const CAPITAL = /^\p{Lu}/u;

const SMALL_WORDS = /^(?:of|for|and|the|on)$/u;

/** A word without possessive and full stops. */
const wordOf = (text: string) => foldLetters(withoutPossessive(text).replaceAll('.', ''));

/** Compound offices count by their parts: `actor-director`. */
const tradesOf = (word: string): readonly Trade[] => {
  const trades = [word, ...word.split('-')].flatMap((part) => TRADES.get(part) ?? []);
  return [...new Set(trades)];
};

const isNoName = (word: string) =>
  TITLES.has(word) || TRADES.has(word) || OFFICE_ADJECTIVES.has(word) || STANDING.has(word) || FUNCTION_WORDS.has(word);

/** Runs of capitalised words, across small words such as "of". */
function capitalsIn(written: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let open = false;
  for (const text of written) {
    const word = wordOf(text);
    const hasCapital = CAPITAL.test(text);
    if (hasCapital && open) runs.at(-1)?.push(word);
    else if (hasCapital) runs.push([word]);
    open = hasCapital || (open && SMALL_WORDS.test(word));
  }
  return runs;
}

/** The words of a name without offices, and its acronym. */
function bodiesIn(run: readonly string[]): readonly string[] {
  const names = run.filter((word) => !isNoName(word));
  return names.length > 0 && run.length > 1 ? [...names, run.map((word) => word.charAt(0)).join('')] : names;
}

export const readRole = memoize((text): RoleFacts => {
  const written = text.match(WORD) ?? [];
  const words = written.map(wordOf);
  return {
    trades: [...new Set(words.flatMap(tradesOf))],
    offices: [...new Set(words.filter((word) => (TITLES.has(word) || TRADES.has(word)) && !LOOSE_OFFICES.has(word)))],
    bodies: [...new Set(capitalsIn(written).flatMap(bodiesIn))],
    former: words.some((word) => FORMER.test(word)),
  };
});
