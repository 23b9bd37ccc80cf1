/**
 * Features of words in marks that tell speech from names, titles, terms and scare quotes.
 *
 * Example: in `a scheme called “Warm Rooms”` a naming word stands before the marks and every word has a capital.
 */
import { NAMING_WORDS, TITLE_SMALL_WORDS, WORK_NOUNS } from '../../lexicon/en/works.ts';
import type { LabelledSpan, Passage, TaggedArticle, Token } from '../../model.ts';
import { trailingPunctuation, wordsIn } from '../letters.ts';
import { type FeatureValues, yes } from './feature-values.ts';
import { locate } from './location.ts';

/** Most words of a fragment. */
const FRAGMENT = 3;
/** Tokens before the marks among which a naming word may stand. */
const NAMING_REACH = 3;
/** The least part of a content that its words in marks make up for the whole to count as marked. */
const WHOLE = 0.8;

const isWord = ({ text }: Token) => /[\p{L}\p{N}]/u.test(text);
const isCapital = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);
const isMark = ({ text }: Token) => /^["“”„«»'‘’]+$/.test(text);

function isTitleCase(words: readonly string[]): boolean {
  const large = words.filter((word) => !TITLE_SMALL_WORDS.has(word.toLowerCase()));
  return isCapital(words[0] ?? '') && large.length > 1 && large.every(isCapital);
}

/** Whether a word for a name, a title or a word is among the tokens before the marks, with no comma between. */
function isNamed(before: readonly Token[]): boolean {
  const comma = before.findLastIndex(({ text }) => /^[,;.!?]$/.test(text));
  return before.slice(comma + 1).some(({ lower }) => NAMING_WORDS.has(lower) || WORK_NOUNS.has(lower));
}

/** The first of the marks that end before a token. */
function markStart(tokens: readonly Token[], before: number): number {
  let start = before;
  while (tokens.slice(start - 1, start).some(isMark)) start--;
  return start;
}

/** The token after the marks that begin at a token. */
function markEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (tokens.slice(end, end + 1).some(isMark)) end++;
  return end;
}

/** Features of the longest passage in marks of a content. */
export function markFeatures(
  article: TaggedArticle,
  { span }: LabelledSpan,
  marked: readonly Passage[],
): FeatureValues {
  const { text, tokens } = article;
  const size = (one: Passage) => one.span[1] - one.span[0];
  const passage = marked.reduce((longest, one) => (size(one) > size(longest) ? one : longest));
  const inside = text.slice(...passage.span);
  const [first, end] = locate(article, passage.span).tokens;
  const own = tokens.slice(first, end);
  const start = markStart(tokens, first);
  const before = tokens.slice(Math.max(0, start - NAMING_REACH), start);
  const next = tokens[markEnd(tokens, end)];
  const words = wordsIn(inside);
  const ends = /[.,!?…—–]/.test(trailingPunctuation(inside));
  const whole = marked.reduce((sum, one) => sum + size(one), 0) >= WHOLE * (span[1] - span[0]);
  return {
    fragment: yes(words.length <= FRAGMENT),
    title: yes(isTitleCase(words) && own.filter(isWord).length < 9),
    named: yes(isNamed(before)),
    attributive: yes(!ends && (next?.pos === 'NOUN' || next?.pos === 'PROPN') && next.start - passage.span[1] < 4),
    lower: yes(/^[^\p{L}]*\p{Ll}/u.test(inside)),
    whole: yes(whole),
    piece: yes(whole && words.length <= FRAGMENT),
  };
}
