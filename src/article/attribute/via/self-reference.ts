/**
 * Resolves references to the article's own outlet or to one named earlier.
 *
 * Example: `told us` and `told this newspaper` mean the article's own outlet; `told the paper` means the one named last; `the Globe`
 * means the `Mill Road Globe` that published the article or is named in it.
 */
import { OUTLET_NAME_ENDINGS, OUTLET_NOUNS, TELLING_VERBS } from '../../../lexicon/en/media-words.ts';
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
  if (word.lower === 'this' && OUTLET_NOUNS.has(next.lower)) return own(article, words, at, at + 2);
  if (word.lower !== 'the') return null;
  if (OUTLET_NOUNS.has(next.text)) {
    const last = before
      .slice(-FARTHEST)
      .findLast(({ name, kind }) => kind !== 'platform' && name !== article.outlet?.value);
    return last ? { ...last, span: next.span, end: at + 2 } : null;
  }
  if (!isCapitalised(next) || isCapitalised(words[at + 2])) return null;
  const isShort = (name: string) => name.endsWith(` ${next.text}`);
  const endsName = OUTLET_NAME_ENDINGS.has(next.lower);
  const full = endsName ? before.slice(-FARTHEST).findLast(({ name }) => isShort(name)) : undefined;
  if (full) return { ...full, span: next.span, end: at + 2 };
  return article.outlet && isShort(article.outlet.value) ? own(article, words, at, at + 2) : null;
}
