/**
 * Features of words in marks that tell speech from names, titles, terms and scare quotes.
 *
 * Example: in `a scheme called “Warm Rooms”` a naming word stands before the marks and every word has a capital.
 */
import { isWorkNoun, NAMING_WORDS, WORK_NOUNS } from '../../lexicon/en/works.ts';
import type { LabelledSpan, Passage, TaggedArticle, Token } from '../../model.ts';
import { hasLetterOrDigit, isQuotationMark, trailingPunctuation, wordsIn } from '../letters.ts';
import { type FeatureValues, joined, yes } from './feature-values.ts';
import { governingFeatures } from './governing-features.ts';
import { locate, sentenceStart } from './location.ts';
import { isNameLike } from './name-like.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Most words of a fragment. */
const FRAGMENT = 3;
/** Words at which a passage is too long for a title. */
const LONGEST_TITLE = 9;
/** Number of tokens before the marks that may hold a naming word. */
const NAMING_REACH = 3;
/** Smallest share of a content that must be in marks for the whole to count as marked. */
const WHOLE = 0.8;
const LIST_LINK = /^(?:and|or|,)$/;

const isWord = ({ text }: Token) => hasLetterOrDigit(text);

const isNaming = (token: Token | undefined) =>
  token !== undefined &&
  (NAMING_WORDS.has(token.lower) || WORK_NOUNS.has(token.lower) || (token.pos === 'NOUN' && isWorkNoun(token.lower)));

/** Whether a word for a name, a title or a word precedes the marks, with no comma between. */
function isNamed(before: readonly Token[]): boolean {
  const comma = before.findLastIndex(({ text }) => /^[,;.!]$/.test(text));
  return before.slice(comma + 1).some(isNaming);
}

/** Whether a naming noun directly precedes the marks, or a naming verb after such a noun does. */
function isLabelled(before: readonly Token[]): boolean {
  const [noun, last] = before.filter(isWord).slice(-2);
  return isNaming(last) && (last?.pos !== 'VERB' || isNaming(noun));
}

/** The first of the marks that end before a token. */
function markStart(tokens: readonly Token[], before: number): number {
  let start = before;
  while (tokens.slice(start - 1, start).some(isQuotationMark)) start--;
  return start;
}

/** The first of the marks of a list: in `the films “Low Tide” and “Rain”` the naming word precedes the first of two. */
function listStart(article: TaggedArticle, start: number): number {
  const { tokens } = article;
  const [mark, link] = tokens.slice(Math.max(0, start - 2), start);
  if (!mark || !link || !isQuotationMark(mark) || !LIST_LINK.test(link.lower)) return start;
  const [earlier] = spanIndexesOf(article).outer.overlapping([mark.start, mark.end]);
  return earlier ? listStart(article, markStart(tokens, locate(article, earlier.span).tokens[0])) : start;
}

/** The token after the marks that begin at a token. */
function markEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (tokens.slice(end, end + 1).some(isQuotationMark)) end++;
  return end;
}

/** Features of the longest passage in marks within a content. */
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
  const list = listStart(article, start);
  const before = tokens.slice(sentenceStart(article, passage.span), start);
  const next = tokens[markEnd(tokens, end)];
  const words = wordsIn(inside);
  const ends = /[.,!?…—–]/.test(trailingPunctuation(inside));
  const whole = marked.reduce((sum, one) => sum + size(one), 0) >= WHOLE * (span[1] - span[0]);
  const ofPassage = {
    word: yes(words.length === 1),
    title: yes(isNameLike(words) && words.length > 1 && words.length < LONGEST_TITLE),
    named: yes(isNamed(tokens.slice(Math.max(0, list - NAMING_REACH), list))),
    labelled: yes(isLabelled(tokens.slice(sentenceStart(article, passage.span), list))),
    namedBehind: yes(isNaming(next)),
    determiner: yes(own.find(isWord)?.pos === 'DET'),
    nameLike: yes(isNameLike(words) && !ends && !/^[,:]$/.test(before.at(-1)?.text ?? ',')),
    attributive: yes(!ends && (next?.pos === 'NOUN' || next?.pos === 'PROPN') && next.start - passage.span[1] < 4),
    lower: yes(/^[^\p{L}]*\p{Ll}/u.test(inside)),
    whole: yes(whole),
    piece: yes(whole && words.length <= FRAGMENT),
  };
  return joined(ofPassage, governingFeatures(before));
}
