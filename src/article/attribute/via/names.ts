/**
 * The names of outlets in an article: the longest run of words that a list has or that can be nothing else.
 *
 * Example: `the BBC`; of `NBC’s “Meet the Press”` the programme; `Bloomberg` is none where the article has a `Ann Bloomberg`.
 */
import { HOUSE_NOUNS } from '../../../lexicon/en/media-words.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { findOutlet, isCommonWord, mayBeginOutlet } from '../../../lexicon/find-outlet.ts';
import type { Span } from '../../../model.ts';
import { isFirstName } from '../gazetteer.ts';
import { isCapitalised, isPossessive, tokenIndexAt, type Word, type WordedArticle, wordAt } from '../words.ts';

import { unlisted } from './unlisted.ts';

export interface Named {
  readonly name: string;
  /** Null where no list has the outlet and its name does not tell. */
  readonly kind: OutletKind | null;
  readonly span: Span;
  /** Index of the word behind the name. */
  readonly end: number;
}

/** In words, and in characters as printed. */
const LONGEST_NAME = 6;
const LONGEST_PRINTED = 80;
const INITIAL = /^\p{Lu}\.?$/u;

/** Index of the first word from `start` on without a capital, no farther than a name goes. */
function capitalsEnd(words: readonly Word[], start: number): number {
  let end = start;
  while (end - start <= LONGEST_NAME && isCapitalised(words[end])) end++;
  return end;
}

/** `Time magazine`, `the Today programme`: all other names end in a capital, a number or an address. */
const mayEnd = (word: Word | undefined) =>
  isCapitalised(word) || /[\d.!]/.test(word?.text ?? '') || HOUSE_NOUNS.has(word?.lower ?? '');

/** The answers for each name are kept: an article may print one name many thousand times. */
function kept<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
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
  readonly #article: WordedArticle;
  readonly #isPrinted = kept((name) => this.#article.text.includes(name));
  readonly #isLastName = kept((name) => {
    const { text } = this.#article;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (this.#followsFirstName(at)) return true;
    return false;
  });

  constructor(article: WordedArticle) {
    this.#article = article;
  }

  /** Does a first name stand before the word that begins at `offset`, over an initial at most: `Ann R. Marsh`? */
  #followsFirstName(offset: number): boolean {
    const at = tokenIndexAt(this.#article.tokens, offset) - 1;
    const word = wordAt(this.#article, at);
    const first = word && INITIAL.test(word.text) ? wordAt(this.#article, at - 1) : word;
    return first !== null && isFirstName(first.text);
  }

  #listed(words: readonly Word[], start: number, end: number, withThe: boolean): Named | null {
    const span = spanOf(words, start, end);
    const printed = this.#article.text.slice(...span);
    const entry = (withThe ? findOutlet(`the ${printed}`) : null) ?? findOutlet(printed);
    if (!entry) return null;
    const isCommon = isCommonWord(printed) || (withThe && isCommonWord(`the ${printed}`));
    const next = words[end];
    if (isCommon && (isCapitalised(next) || next?.pos === 'NOUN')) return null;
    return { name: this.#isPrinted(entry.name) ? entry.name : printed, kind: entry.kind, span, end };
  }

  #longest(words: readonly Word[], at: number): Named | null {
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
      const other = end === capitals ? unlisted(words, start, end) : null;
      if (!other) continue;
      const span = spanOf(words, at > 0 && isCapitalised(words[at]) ? at : start, end);
      return { ...other, name: this.#article.text.slice(...span), span, end };
    }
    return null;
  }

  /** The outlet whose name begins at word `at`; a programme rather than the network that has it. */
  at(words: readonly Word[], at: number): Named | null {
    const outlet = this.#longest(words, at);
    if (!outlet) return null;
    if (outlet.kind !== 'platform' && !outlet.name.includes(' ') && this.#isLastName(outlet.name)) return null;
    if (!isPossessive(words[outlet.end])) return outlet;
    const programme = this.#longest(words, outlet.end + 1);
    return programme?.kind === 'programme' ? programme : outlet;
  }
}

const spanOf = (words: readonly Word[], start: number, end: number): Span => [
  words[start]?.span[0] ?? 0,
  words[end - 1]?.span[1] ?? 0,
];
