/**
 * Finds the fuller phrase in which the noun of a description occurred before, outside quotation marks.
 *
 * Example: `the report` after `A report by the port looked at …` refers to the `report by the port`.
 */
import { IDENTIFYING_LINKS } from '../../../lexicon/en/phrase-words.ts';
import type { PartOfSpeech } from '../../../model.ts';
import type { Discourse } from '../discourse.ts';
import { type ArticleWord, isInQuotedSpan, printedPhrase, tokenIndexAt, wordAt } from '../words.ts';

const FARTHEST = 400;
const LONGEST_BEFORE = 4;
const LONGEST_BEHIND = 8;
const MODIFIERS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);
const ENDS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'AUX', 'PUNCT', 'PRON', 'SCONJ', 'ADV']);

/** The phrase around a noun, without its article. */
function phraseAround({ article }: Discourse, noun: ArticleWord): ArticleWord[] {
  const words = [noun];
  for (let i = noun.index - 1; i >= noun.index - LONGEST_BEFORE; i--) {
    const word = wordAt(article, i);
    if (!word || !MODIFIERS.has(word.pos)) break;
    words.unshift(word);
  }
  if (!IDENTIFYING_LINKS.has(wordAt(article, noun.index + 1)?.lower ?? '')) return words;
  for (let i = noun.index + 1; i <= noun.index + LONGEST_BEHIND; i++) {
    const word = wordAt(article, i);
    if (!word || ENDS.has(word.pos)) break;
    words.push(word);
  }
  return words;
}

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
    const phrase = phraseAround(discourse, word);
    if (phrase.length > 1) return printedPhrase(discourse.article, phrase);
  }
  return null;
}
