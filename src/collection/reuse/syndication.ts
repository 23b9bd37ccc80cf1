/**
 * Finds syndicated articles: a wire report in two papers is two prints of one origin. Evidence is the same text, or three longer
 * quotations with the same words that make up half of the quotations of either.
 */
import { byUnits } from '../../util/order.ts';
import type { LinkedArticle, Print, Utterance } from '../types.ts';

const LEAST_SHARED = 3;
/** Independent reporters may print shorter quotations identically. */
const LEAST_CHARACTERS = 40;
/** A quotation in more articles is a handed-out statement, and no evidence of copying. */
const MOST_COPIES = 50;

type Pairs = Map<string, Map<string, number>>;

function countPairs(keys: readonly string[], pairs: Pairs): void {
  for (const [i, one] of keys.entries()) {
    for (const other of keys.slice(i + 1)) {
      const row = pairs.get(one) ?? new Map<string, number>();
      row.set(other, (row.get(other) ?? 0) + 1);
      pairs.set(one, row);
    }
  }
}

const isWhole = ({ relation, occurrence }: Print) =>
  (relation === 'fullest' || relation === 'verbatim') && occurrence.quotation.characters >= LEAST_CHARACTERS;

function sharedQuotations(utterances: readonly Utterance[]): Pairs {
  const pairs: Pairs = new Map();
  for (const { prints } of utterances) {
    if (prints.length < 2) continue;
    const keys = [...new Set(prints.filter(isWhole).map(({ occurrence }) => occurrence.article.key))].sort();
    if (keys.length <= MOST_COPIES) countPairs(keys, pairs);
  }
  return pairs;
}

/** Union-find over keys; the smaller key becomes the root. */
class Groups {
  readonly #parents = new Map<string, string>();

  rootOf(key: string): string {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    return root;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)].sort(byUnits);
    if (first !== undefined && second !== undefined && first !== second) this.#parents.set(second, first);
  }
}

/** Maps the key of an article to the id of its origin: the article that represents all copies, or the article itself. */
export function findOrigins(
  articles: readonly LinkedArticle[],
  utterances: readonly Utterance[],
): (key: string) => string {
  const groups = new Groups();
  const byText = new Map<string, string>();
  const quotations = new Map(articles.map(({ key, facts }) => [key, facts.quotes.length]));
  for (const { key, facts } of articles) {
    const same = byText.get(facts.textHash);
    if (same === undefined) byText.set(facts.textHash, key);
    else groups.join(same, key);
  }
  for (const [one, row] of sharedQuotations(utterances)) {
    for (const [other, shared] of row) {
      const fewer = Math.min(quotations.get(one) ?? 0, quotations.get(other) ?? 0);
      if (shared >= LEAST_SHARED && 2 * shared >= fewer) groups.join(one, other);
    }
  }
  const idOf = new Map(articles.map(({ key, id }) => [key, id]));
  return (key) => idOf.get(groups.rootOf(key)) ?? key;
}
