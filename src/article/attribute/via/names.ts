/**
 * Finds the names of outlets: the longest run of words that is listed or that can only name an outlet.
 *
 * Example: `the BBC`; in `NBC’s “Meet the Press”` the programme; not `Bloomberg` if the article names an `Ann Bloomberg`.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import {
  BROADCASTER_NAME_BEGINNINGS,
  FOREIGN_ARTICLES,
  JOURNAL_NAME_BEGINNINGS,
  KINDS_OF_OUTLET,
  OUTLET_NOUNS,
} from '../../../lexicon/en/media-words.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { TIME_WORDS } from '../../../lexicon/en/time-words.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import { findOutlet, isCommonWord, mayBeginOutlet } from '../../../lexicon/find-outlet.ts';
import type { Span } from '../../../model.ts';
import { lastWord } from '../../../util/last-word.ts';
import { isFirstName, isOrdinaryWord, listedKind } from '../gazetteer.ts';
import type { NameSpan } from '../names/name-reader.ts';
import {
  type ArticleWithWords,
  type ArticleWord,
  isCapitalised,
  isPossessive,
  isPrintedAsName,
  spanOfWords,
} from '../words.ts';
import { People } from './people.ts';
import { kindsAmong, mayBeOutlet, nameEnd, withNumber, withoutTrailingTime } from './unknown-outlet.ts';
import { afterKinds, opensTitle, opensWithNewsBody, type UnlistedOutlet, unlistedOutlet } from './unlisted.ts';

export interface NamedOutlet {
  readonly name: string;
  /** Null for an unlisted outlet whose name does not show its kind. */
  readonly kind: OutletKind | null;
  readonly span: Span;
  /** Index of the word after the name. */
  readonly end: number;
  /** Index of its first word, if that differs from the word where it was found. */
  readonly start?: number;
  /** False if only its place in the sentence makes it an outlet. */
  readonly isKnown: boolean;
  /** True if the name reader takes the name for a person's. */
  readonly isReadAsPerson?: boolean;
}

/** `SEN`, `ANC`: a station's name is often initials. */
const INITIALS = /^\p{Lu}{2,5}$/u;

/** Longest name, in words and in printed characters. */
const LONGEST_NAME = 6;
const LONGEST_PRINTED = 80;

/** `7News`, `3AW`: a number and capitals without a space. */
const isNumberedName = (words: readonly ArticleWord[], start: number) => {
  const [number, name] = [words[start], words[start + 1]];
  return /^\d+$/.test(number?.text ?? '') && isCapitalised(name) && number?.span[1] === name?.span[0];
};

/** Index of the first word from `start` without a capital, within the length of a name. */
function capitalsEnd(words: readonly ArticleWord[], start: number): number {
  const mayGoOn =
    KINDS_OF_OUTLET.has(words[start - 1]?.text ?? '') ||
    JOURNAL_NAME_BEGINNINGS.has(words[start]?.text ?? '') ||
    opensWithNewsBody(words, start);
  if (mayGoOn) return nameEnd(words, start);
  const first = isNumberedName(words, start) ? start + 1 : start;
  let end = first;
  while (end - start <= LONGEST_NAME && isPrintedAsName(words[end])) end++;
  end = withoutTrailingTime(words, first, end);
  const isNumbered =
    BROADCASTER_NAME_BEGINNINGS.has(words[end - 1]?.lower ?? '') && /^\d+$/.test(words[end]?.text ?? '');
  return isNumbered ? withBranch(words, end + 1) : withNumber(words, first, end);
}

/** `BBC Radio 5 Live`, `Radio 4 Extra`: a word of the name may follow its number. */
const withBranch = (words: readonly ArticleWord[], end: number) =>
  isCapitalised(words[end]) && !TIME_WORDS.has(words[end]?.lower ?? '') ? end + 1 : end;

/** `the Journal of Night Birds`: the name continues beyond its first capitals. */
const goesOn = (words: readonly ArticleWord[], end: number) =>
  words[end]?.lower === 'of' && isCapitalised(words[end + 1]);

/** Whether a name may end with the word: it is capitalised, a number, an address or a noun (`Time magazine`). */
const mayEnd = (word: ArticleWord | undefined) =>
  isCapitalised(word) || /[\d.!]/.test(word?.text ?? '') || OUTLET_NOUNS.has(word?.lower ?? '');

/** Caches without a size limit, since the cache lives only as long as the article. */
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

/** `Glow` and `Glow Magazine`; no place, as in `Lagos Magazine`. */
function namesOfOwn(outlet: string): ReadonlySet<string> {
  const whole = outlet.replace(/^The /, '');
  const last = lastWord(whole);
  const short = KINDS_OF_OUTLET.has(last.toLowerCase()) ? whole.slice(0, -last.length).trim() : '';
  return new Set([whole, short].filter((name) => name !== '' && listedKind(name) === null));
}

export class OutletNames {
  readonly #article: ArticleWithWords;
  readonly #read: readonly NameSpan[];
  readonly #people: People;
  readonly #isPrinted = cached((name) => this.#article.text.includes(name));
  /** Last names of the people that the article names in full. */
  readonly #lastNames: ReadonlySet<string>;
  /** The name of the article's own outlet, whole and without the noun for its kind. */
  readonly #ownNames: ReadonlySet<string>;

  /** @param read names that the name reader finds in the article */
  constructor(article: ArticleWithWords, read: readonly NameSpan[]) {
    this.#article = article;
    this.#read = read;
    this.#ownNames = namesOfOwn(article.outlet?.value ?? '');
    this.#people = new People(article, read);
    const people = read.filter(
      ({ kind, tokens: [start, end] }) =>
        kind === 'person' && end - start > 1 && !FOREIGN_ARTICLES.has(article.tokens[start]?.text ?? ''),
    );
    this.#lastNames = new Set(people.map(({ tokens: [, end] }) => article.tokens[end - 1]?.text ?? ''));
  }

  #listed(words: readonly ArticleWord[], start: number, end: number, withThe: boolean): NamedOutlet | null {
    const span = spanOfWords(words, start, end);
    const whole = this.#article.text.slice(...span);
    // The full stop of a sentence belongs to no name of one letter: `wrote on X.`
    const printed = /^\p{L}\.$/u.test(whole) ? whole.slice(0, -1) : whole;
    const entry = (withThe ? findOutlet(`the ${printed}`) : null) ?? findOutlet(printed);
    if (!entry) return null;
    const isCommon = isCommonWord(printed) || (withThe && isCommonWord(`the ${printed}`));
    const next = words[end];
    if (isCommon && (isCapitalised(next) || goesOn(words, end) || next?.pos === 'NOUN')) return null;
    return { name: this.#isPrinted(entry.name) ? entry.name : printed, kind: entry.kind, span, end, isKnown: true };
  }

  /** The article's own outlet, which no list may have: `Glow` or `Glow Magazine` in `Glow Magazine`. */
  #own(words: readonly ArticleWord[], start: number, end: number): NamedOutlet | null {
    const span = spanOfWords(words, start, end);
    const name = this.#article.text.slice(...span);
    return this.#ownNames.has(name) ? { name, kind: null, span, end, isKnown: true } : null;
  }

  /** `Sky Sports F1`, `CNN Türk`: the name of a listed broadcaster or site, and a word or two for its branch. */
  #branchOf(words: readonly ArticleWord[], start: number, end: number): UnlistedOutlet | null {
    for (const own of [end - 1, end - 2]) {
      const parent = own > start ? this.#listed(words, start, own, false) : null;
      if (parent?.kind === 'broadcaster' || parent?.kind === 'site') return { kind: parent.kind };
    }
    return null;
  }

  /** `Morning Report` in `RNZ’s Morning Report`, `7.30`: what a broadcaster owns and is read as no person, so a programme. */
  #programmeOf(words: readonly ArticleWord[], start: number): NamedOutlet | null {
    const end = nameEnd(words, start);
    const name = words.slice(start, end);
    const isTitle = name.every(
      ({ text, lower }) => /^\d/.test(text) || isOrdinaryWord(lower) || FUNCTION_WORDS.has(lower),
    );
    const mayBeTitle = isTitle || (name.length > 0 && !kindsAmong(this.#read, name).has('person'));
    if (name.length === 0 || !mayBeTitle || isFirstName(name[0]?.text ?? '') || TITLES.has(name.at(-1)?.lower ?? ''))
      return null;
    const span = spanOfWords(words, start, end);
    return { name: this.#article.text.slice(...span), kind: 'programme', span, end, isKnown: true };
  }

  #longest(words: readonly ArticleWord[], at: number): NamedOutlet | null {
    const withThe = words[at]?.lower === 'the';
    const start = withThe ? at + 1 : at;
    const first = words[start];
    if (!first || !(isPrintedAsName(first) || /^\d/.test(first.text))) return null;
    const capitals = capitalsEnd(words, start);
    const mayBeListed = mayBeginOutlet(first.text);
    if (!mayBeListed && capitals === start && !isPrintedAsName(first)) return null;
    for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
      if (!mayEnd(words[end - 1])) continue;
      const [from, to] = spanOfWords(words, start, end);
      if (to - from > LONGEST_PRINTED) continue;
      const known = this.#own(words, start, end) ?? (mayBeListed ? this.#listed(words, start, end, withThe) : null);
      if (known) return known;
      const isWhole = end === capitals && !goesOn(words, end);
      const other = isWhole ? (unlistedOutlet(words, start, end) ?? this.#branchOf(words, start, end)) : null;
      if (!other) continue;
      const span = spanOfWords(words, at > 0 && isCapitalised(words[at]) ? at : start, end);
      return { ...other, name: this.#article.text.slice(...span), span, end, isKnown: true };
    }
    return null;
  }

  /** An unlisted name whose form shows nothing. */
  #unknown(words: readonly ArticleWord[], at: number): NamedOutlet | null {
    if (FUNCTION_WORDS.has(words[at]?.lower ?? '') && !opensTitle(words, at)) return null;
    const end = nameEnd(words, at);
    if (end === at || !mayBeOutlet(this.#read, this.#people, words, at, end)) return null;
    const span = spanOfWords(words, at, end);
    const isReadAsPerson = kindsAmong(this.#read, words.slice(at, end)).has('person');
    return { name: this.#article.text.slice(...span), kind: null, span, end, isKnown: false, isReadAsPerson };
  }

  /** Whether the article gives the name to a person: `Bloomberg` after `Ann Bloomberg`, `Le Roux` after `Marc Le Roux`. */
  #isPerson({ name, kind }: NamedOutlet): boolean {
    if (kind === 'platform' || name.includes(' ')) return false;
    return this.#lastNames.has(lastWord(name));
  }

  /** The outlet whose name begins at word `at`; a programme takes precedence over its network: `the BBC programme Newsnight`. */
  at(words: readonly ArticleWord[], at: number): NamedOutlet | null {
    const outlet = this.#longest(words, at) ?? this.#unknown(words, at);
    if (!outlet) return null;
    if (this.#isPerson(outlet)) return null;
    const part = afterKinds(words, outlet.end);
    if (part > outlet.end) return this.#longest(words, part) ?? outlet;
    if (!isPossessive(words[outlet.end])) return outlet;
    const programme = this.#longest(words, outlet.end + 1);
    if (programme?.kind === 'programme') return programme;
    const mayBeStation = outlet.kind === 'broadcaster' || INITIALS.test(outlet.name);
    return (mayBeStation && this.#programmeOf(words, outlet.end + 1)) || outlet;
  }
}
