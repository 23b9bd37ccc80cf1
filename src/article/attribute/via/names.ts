/**
 * Finds the names of outlets: the longest run of words that a list has or that can only name an outlet.
 *
 * Example: `the BBC`; in `NBC’s “Meet the Press”` the programme; not `Bloomberg` if the article names an `Ann Bloomberg`.
 */
import { OUTLET_NOUNS } from '../../../lexicon/en/media-words.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { findOutlet, isCommonWord, mayBeginOutlet } from '../../../lexicon/find-outlet.ts';
import type { Span } from '../../../model.ts';
import { isFirstName } from '../gazetteer.ts';
import {
  type ArticleWithWords,
  type ArticleWord,
  isCapitalised,
  isPossessive,
  tokenIndexAt,
  wordAt,
} from '../words.ts';
import { unlistedOutlet } from './unlisted.ts';

export interface NamedOutlet {
  readonly name: string;
  /** Null if no list has the outlet and its name does not show it. */
  readonly kind: OutletKind | null;
  readonly span: Span;
  /** Index of the word after the name. */
  readonly end: number;
}

/** In words, and in characters as printed. */
const LONGEST_NAME = 6;
const LONGEST_PRINTED = 80;
const INITIAL = /^\p{Lu}\.?$/u;

/** Index of the first word from `start` without a capital, within the length of a name. */
function capitalsEnd(words: readonly ArticleWord[], start: number): number {
  let end = start;
  while (end - start <= LONGEST_NAME && isCapitalised(words[end])) end++;
  return end;
}

/** Names end in a capitalised word, a number, an address or a noun: `Time magazine`. */
const mayEnd = (word: ArticleWord | undefined) =>
  isCapitalised(word) || /[\d.!]/.test(word?.text ?? '') || OUTLET_NOUNS.has(word?.lower ?? '');

/** Caches without a limit, since the cache lives as long as the article. */
function cached<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const found = answer(name);
    answers.set(name, found);
    return found;
  };
}

export class OutletNames {
  readonly #article: ArticleWithWords;
  readonly #isPrinted = cached((name) => this.#article.text.includes(name));
  readonly #isLastName = cached((name) => {
    const { text } = this.#article;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (this.#followsFirstName(at)) return true;
    return false;
  });

  constructor(article: ArticleWithWords) {
    this.#article = article;
  }

  /** Does a first name stand before the word at `offset`, with at most an initial between: `Ann R. Marsh`? */
  #followsFirstName(offset: number): boolean {
    const at = tokenIndexAt(this.#article.tokens, offset) - 1;
    const word = wordAt(this.#article, at);
    const first = word && INITIAL.test(word.text) ? wordAt(this.#article, at - 1) : word;
    return first !== null && isFirstName(first.text);
  }

  #listed(words: readonly ArticleWord[], start: number, end: number, withThe: boolean): NamedOutlet | null {
    const span = spanOf(words, start, end);
    const printed = this.#article.text.slice(...span);
    const entry = (withThe ? findOutlet(`the ${printed}`) : null) ?? findOutlet(printed);
    if (!entry) return null;
    const isCommon = isCommonWord(printed) || (withThe && isCommonWord(`the ${printed}`));
    const next = words[end];
    if (isCommon && (isCapitalised(next) || next?.pos === 'NOUN')) return null;
    return { name: this.#isPrinted(entry.name) ? entry.name : printed, kind: entry.kind, span, end };
  }

  #longest(words: readonly ArticleWord[], at: number): NamedOutlet | null {
    const withThe = words[at]?.lower === 'the';
    const start = withThe ? at + 1 : at;
    const first = words[start];
    if (!first || !(isCapitalised(first) || /^\d/.test(first.text))) return null;
    const capitals = capitalsEnd(words, start);
    const mayBeListed = mayBeginOutlet(first.text);
    if (!mayBeListed && capitals === start) return null;
    for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
      if (!mayEnd(words[end - 1])) continue;
      const [from, to] = spanOf(words, start, end);
      if (to - from > LONGEST_PRINTED) continue;
      const known = mayBeListed ? this.#listed(words, start, end, withThe) : null;
      if (known) return known;
      const other = end === capitals ? unlistedOutlet(words, start, end) : null;
      if (!other) continue;
      const span = spanOf(words, at > 0 && isCapitalised(words[at]) ? at : start, end);
      return { ...other, name: this.#article.text.slice(...span), span, end };
    }
    return null;
  }

  /** The outlet whose name begins at word `at`; a programme rather than its network. */
  at(words: readonly ArticleWord[], at: number): NamedOutlet | null {
    const outlet = this.#longest(words, at);
    if (!outlet) return null;
    if (outlet.kind !== 'platform' && !outlet.name.includes(' ') && this.#isLastName(outlet.name)) return null;
    if (!isPossessive(words[outlet.end])) return outlet;
    const programme = this.#longest(words, outlet.end + 1);
    return programme?.kind === 'programme' ? programme : outlet;
  }
}

const spanOf = (words: readonly ArticleWord[], start: number, end: number): Span => [
  words[start]?.span[0] ?? 0,
  words[end - 1]?.span[1] ?? 0,
];
