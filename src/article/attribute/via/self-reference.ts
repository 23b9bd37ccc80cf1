/**
 * Resolves references to the article's own outlet or to one named earlier.
 *
 * Example: `told us` and `told this newspaper` mean the article's own outlet; `told the paper` and `told the French paper` mean the
 * paper named last; `the Globe` means the `Mill Road Globe` that published the article or is named in it.
 */
import {
  KINDS_BY_NOUN,
  OUTLET_NAME_ENDINGS,
  OUTLET_NOUNS,
  OUTLET_PEOPLE,
  TELLING_VERBS,
} from '../../../lexicon/en/media-words.ts';
import { listedKind } from '../gazetteer.ts';
import { type ArticleWithWords, type ArticleWord, isCapitalised } from '../words.ts';
import type { NamedOutlet } from './names.ts';

/** Number of earlier outlets that a short form may refer to. */
const FARTHEST = 100;

const own = (
  article: ArticleWithWords,
  words: readonly ArticleWord[],
  first: number,
  end: number,
): NamedOutlet | null => {
  const [from, to] = [words[first], words[end - 1]];
  if (!article.outlet || !from || !to) return null;
  return { name: article.outlet.value, kind: null, span: [from.span[0], to.span[1]], end, isKnown: true };
};

const MOST_MODIFIERS = 2;
const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN', 'PUNCT', 'VERB']);

/** Index of the noun in `the magazine`, `the French newspaper`, `the London-based agency`; negative if a name follows it. */
function outletNounAt(words: readonly ArticleWord[], the: number): number {
  for (let i = the + 1; i <= the + 1 + MOST_MODIFIERS; i++) {
    const word = words[i];
    if (!word) return -1;
    if (OUTLET_NOUNS.has(word.text)) return isCapitalised(words[i + 1]) || words[i + 1]?.pos === 'NOUN' ? -1 : i;
    if (!MODIFIERS.has(word.pos) || (isCapitalised(word) && !describes(word))) return -1;
  }
  return -1;
}

/** `French`, `London-based`: says where an outlet is. */
const describes = ({ lower }: ArticleWord) => listedKind(lower) === 'demonym' || lower.endsWith('-based');

/** The last outlet named so far that the noun fits; `the magazine` does not fit a programme. */
function lastCalled(noun: string, article: ArticleWithWords, before: readonly NamedOutlet[]): NamedOutlet | undefined {
  const others = before
    .slice(-FARTHEST)
    .filter(({ name, kind }) => kind !== 'platform' && name !== article.outlet?.value);
  const kinds = KINDS_BY_NOUN.get(noun);
  return others.findLast(({ kind }) => kinds === undefined || kind === null || kinds.has(kind)) ?? others.at(-1);
}

/** The outlet that the words from `at` refer to; `before` holds the outlets named so far. */
export function selfReferenceAt(
  article: ArticleWithWords,
  words: readonly ArticleWord[],
  at: number,
  before: readonly NamedOutlet[],
): NamedOutlet | null {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return null;
  if (word.lower === 'us')
    return TELLING_VERBS.has(words[at - 1]?.lower ?? '') ? own(article, words, at, at + 1) : null;
  if (!next) return null;
  if (word.lower === 'our')
    return OUTLET_PEOPLE.has(next.lower) && TELLING_VERBS.has(words[at - 1]?.lower ?? '')
      ? own(article, words, at, at + 2)
      : null;
  if (word.lower === 'this' && OUTLET_NOUNS.has(next.lower)) return own(article, words, at, at + 2);
  if (word.lower !== 'the') return null;
  const noun = outletNounAt(words, at);
  const named = words[noun];
  if (named) {
    const last = lastCalled(named.lower, article, before);
    return last ? { ...last, span: named.span, end: noun + 1 } : null;
  }
  if (!isCapitalised(next) || isCapitalised(words[at + 2])) return null;
  const isShort = (name: string) => name.endsWith(` ${next.text}`);
  const endsName = OUTLET_NAME_ENDINGS.has(next.lower);
  const full = endsName ? before.slice(-FARTHEST).findLast(({ name }) => isShort(name)) : undefined;
  if (full) return { ...full, span: next.span, end: at + 2 };
  return article.outlet && isShort(article.outlet.value) ? own(article, words, at, at + 2) : null;
}
