/**
 * Finds the fuller phrase in which the noun of a description occurred before, outside quotation marks.
 *
 * Example: `the report` after `A report by the port looked at …` refers to the `report by the port`.
 */
import type { Discourse } from '../discourse.ts';
import { phraseAround } from '../phrase.ts';
import { type ArticleWord, isInQuotedSpan, printedPhrase, tokenIndexAt, wordAt } from '../words.ts';

const FARTHEST = 400;

/** Earlier occurrences of the noun outside quotation marks, latest first. */
function* nounsBefore({ article, quoted }: Discourse, noun: string, offset: number): Generator<ArticleWord> {
  const end = tokenIndexAt(article.tokens, offset);
  for (let i = end - 1; i >= Math.max(0, end - FARTHEST); i--) {
    const word = wordAt(article, i);
    if (word?.lower === noun && !isInQuotedSpan(quoted, word.span[0])) yield word;
  }
}

/** The latest phrase that says more than the noun alone; null if there is none. */
export function fullerPhrase(discourse: Discourse, noun: string, offset: number): string | null {
  for (const word of nounsBefore(discourse, noun, offset)) {
    const phrase = phraseAround(discourse.article, word);
    if (phrase.length > 1) return printedPhrase(discourse.article, phrase);
  }
  return null;
}
