/**
 * An outlet that is not called by its name: the article’s own, or one named before.
 *
 * Example: `told us` and `told this newspaper` mean the article’s own; `told the paper` the one named last; `the Globe` the
 * `Mill Road Globe` that the article is from or has named.
 */
import { HOUSE_NOUNS, MEDIA_WORDS, TOLD } from '../../../lexicon/en/media-words.ts';
import { isCapitalised, type Word, type WordedArticle } from '../words.ts';
import type { Named } from './names.ts';

/** So many outlets back a short form may mean. */
const FARTHEST = 100;

const own = (article: WordedArticle, words: readonly Word[], first: number, end: number): Named | null => {
  const [from, to] = [words[first], words[end - 1]];
  if (!article.outlet || !from || !to) return null;
  return { name: article.outlet.value, kind: null, span: [from.span[0], to.span[1]], end };
};

/** The outlet that the words from `at` on take up; `before` are those that the article has named so far. */
export function selfReferenceAt(
  article: WordedArticle,
  words: readonly Word[],
  at: number,
  before: readonly Named[],
): Named | null {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return null;
  if (word.lower === 'us') return TOLD.has(words[at - 1]?.lower ?? '') ? own(article, words, at, at + 1) : null;
  if (!next) return null;
  if (word.lower === 'this' && HOUSE_NOUNS.has(next.lower)) return own(article, words, at, at + 2);
  if (word.lower !== 'the') return null;
  if (HOUSE_NOUNS.has(next.lower)) {
    const last = before
      .slice(-FARTHEST)
      .findLast(({ name, kind }) => kind !== 'platform' && name !== article.outlet?.value);
    return last ? { ...last, span: next.span, end: at + 2 } : null;
  }
  if (!isCapitalised(next) || isCapitalised(words[at + 2]) || !MEDIA_WORDS.has(next.lower)) return null;
  const isShort = (name: string) => name.endsWith(` ${next.text}`);
  const full = before.slice(-FARTHEST).findLast(({ name }) => isShort(name));
  if (full) return { ...full, span: next.span, end: at + 2 };
  return article.outlet && isShort(article.outlet.value) ? own(article, words, at, at + 2) : null;
}
