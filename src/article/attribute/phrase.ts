/**
 * The phrase around a noun: its modifiers before it, and a phrase with `of`, `for`, `by`, `from`, `at` or `in` after it.
 *
 * Example: `long report by the port` in `A long report by the port looked at …`.
 */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { IDENTIFYING_LINKS } from '../../lexicon/en/phrase-words.ts';
import type { PartOfSpeech } from '../../model.ts';
import { isOrdinaryWord } from './gazetteer.ts';
import { type ArticleWithWords, type ArticleWord, printedPhrase, wordAt } from './words.ts';

const LONGEST_BEFORE = 4;
const LONGEST_AFTER = 8;
const MODIFIERS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);
const ENDS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'AUX', 'PUNCT', 'PRON', 'SCONJ', 'ADV']);

/** The phrase around a noun, without its article. */
export function phraseAround(article: ArticleWithWords, noun: ArticleWord): ArticleWord[] {
  const words = [noun];
  for (let i = noun.index - 1; i >= noun.index - LONGEST_BEFORE; i--) {
    const word = wordAt(article, i);
    if (!word || !MODIFIERS.has(word.pos)) break;
    words.unshift(word);
  }
  if (!IDENTIFYING_LINKS.has(wordAt(article, noun.index + 1)?.lower ?? '')) return words;
  for (let i = noun.index + 1; i <= noun.index + LONGEST_AFTER; i++) {
    const word = wordAt(article, i);
    if (!word || ENDS.has(word.pos)) break;
    words.push(word);
  }
  return words;
}

/** As printed, but with a capital only where it would stand inside a sentence too: `Wary neighbours` → `wary neighbours`. */
export function phraseInSentence(article: ArticleWithWords, words: readonly ArticleWord[]): string {
  const phrase = printedPhrase(article, words);
  const [first] = words;
  const isPlain =
    first !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    (isOrdinaryWord(first.lower) || FUNCTION_WORDS.has(first.lower));
  return isPlain && opensSentence(article, first) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

const opensSentence = (article: ArticleWithWords, { index }: ArticleWord) =>
  /^$|^[.!?:“"‘'”’»)]+$/.test(wordAt(article, index - 1)?.text ?? '') ||
  article.text.slice(wordAt(article, index - 1)?.span[1] ?? 0, wordAt(article, index)?.span[0]).includes('\n');
