/**
 * Finds the name that the text gives to somebody it first describes.
 *
 * Examples: `The driver, named locally as Owen Pratt, said`; `A neighbour, who gave her name only as Ruth, said`.
 */
import { IDENTIFYING_WORDS } from '../../lexicon/en/identifying-words.ts';
import type { Span } from '../../model.ts';
import type { Entities, NamedEntity } from './entities.ts';
import { type ArticleWithWords, type ArticleWord, wordAt, wordsInSpan } from './words.ts';

/** Most words between the description and `as`: `named in court papers only as`. */
const LONGEST = 8;

const isComma = (word: ArticleWord | undefined) => word?.text === ',';

/** Index of `as` after a word of naming at `at`: `named by the police as`, `gave her name as`; -1 if it is none. */
function linkAfter(words: readonly ArticleWord[], at: number): number {
  if (!IDENTIFYING_WORDS.has(words[at]?.lower ?? '')) return -1;
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST); i++) {
    if (words[i]?.lower === 'as') return i;
    if (isComma(words[i])) return -1;
  }
  return -1;
}

/** The words from a little before the phrase to a little after it. */
function wordsAround(article: ArticleWithWords, span: Span): readonly ArticleWord[] {
  const inside = wordsInSpan(article, span);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  const found: ArticleWord[] = [];
  for (let i = first.index - LONGEST; i <= last.index + LONGEST + 2; i++) {
    const word = wordAt(article, i);
    if (word) found.push(word);
  }
  return found;
}

/** The person named after the description in the phrase or beside it; null if the text gives no name there. */
export function namedAs(article: ArticleWithWords, span: Span, entities: Entities): NamedEntity | null {
  const words = wordsAround(article, span);
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word || !(isComma(words[at - 1]) || isComma(words[at - 2]))) continue;
    const isBeside = word.span[0] - span[1] <= 2;
    const link = isBeside ? linkAfter(words, at) : -1;
    const named = words[link + 1];
    if (link < 0 || !named || named.span[0] < span[0]) continue;
    const mention = entities.mentionAt.get(named.span[0]);
    const entity = mention && entities.at.get(mention.span[0]);
    if (mention && entity && entity.type !== 'place') return { entity, mention };
  }
  return null;
}
