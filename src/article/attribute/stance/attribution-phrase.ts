/**
 * Finds the words that attribute a content: its cue, the auxiliaries before it and the nouns up to the content.
 *
 * Example: in `the firm has not yet rejected claims that …` it is `has not yet rejected claims`, whichever words the cue covers.
 */
import { COMPLEMENTIZERS } from '../../../lexicon/en/clause-words.ts';
import type { Quotation, Span } from '../../../model.ts';
import { spansOverlap } from '../../spans.ts';
import { type ArticleWithWords, type ArticleWord, tokenIndexAt, wordAt, wordsBetween, wordsInSpan } from '../words.ts';

/** Most words read before the cue, at its end, between cue and content, and at the start of the content. */
const FARTHEST = { before: 8, cue: 40, after: 12, complement: 25 };
const CONJUNCTIONS = new Set([',', 'and', 'but']);
/** Words that open another clause before the cue. */
const CLAUSE_LINKS = new Set([...CONJUNCTIONS, ...COMPLEMENTIZERS]);

export interface AttributionPhrase {
  readonly words: readonly ArticleWord[];
  /** The first words of the content, if it follows the phrase. */
  readonly content: readonly ArticleWord[];
  /** Whether the content is a question in quotation marks. */
  readonly asksInMarks: boolean;
}

const isPunctuation = ({ pos }: ArticleWord) => pos === 'PUNCT' || pos === 'SYM';
const isVerb = ({ pos }: ArticleWord) => pos === 'VERB';
const isHyphen = ({ text }: ArticleWord) => text === '-';

/** Words before an offset, back to the source, other content or the start of the clause. */
function wordsBefore(article: ArticleWithWords, offset: number, taken: readonly Span[]): ArticleWord[] {
  const at = tokenIndexAt(article.tokens, offset);
  const found: ArticleWord[] = [];
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST.before); i--) {
    const word = wordAt(article, i);
    const ends = !word || (isPunctuation(word) && !isHyphen(word)) || CLAUSE_LINKS.has(word.lower);
    if (ends || taken.some((span) => spansOverlap(span, word.span))) break;
    found.unshift(word);
  }
  return found;
}

/** Words from an offset to the content after it, within the same clause. */
function wordsUpTo(article: ArticleWithWords, offset: number, content: number, taken: readonly Span[]): ArticleWord[] {
  const found: ArticleWord[] = [];
  const start = tokenIndexAt(article.tokens, offset);
  for (let i = start; i < start + FARTHEST.after; i++) {
    const word = wordAt(article, i);
    if (!word || word.span[0] >= content || (isPunctuation(word) && !isHyphen(word)) || CLAUSE_LINKS.has(word.lower))
      break;
    if (!taken.some((span) => spansOverlap(span, word.span))) found.push(word);
  }
  return found;
}

/** The last verb phrase of a cue with several: `said` in `denied the charge and said`. */
function lastConjunct(words: readonly ArticleWord[]): readonly ArticleWord[] {
  const [first, last] = [words.findIndex(isVerb), words.findLastIndex(isVerb)];
  const start = words.findLastIndex(({ lower }, i) => CONJUNCTIONS.has(lower) && first < i && i < last);
  return words.slice(start + 1);
}

/** The first words of a span. */
function firstWords(article: ArticleWithWords, [start, end]: Span): ArticleWord[] {
  const from = tokenIndexAt(article.tokens, start);
  return wordsBetween(article, from, from + FARTHEST.complement).filter(({ span }) => span[0] < end);
}

/** Whether a passage in marks ends at `end` with a question mark. */
const isQuestionMark = (text: string, end: number) => text.slice(end - 2, end).includes('?');

/** The attribution phrase of a quotation; null without a cue. */
export function attributionPhrase(
  article: ArticleWithWords,
  { cue, source, content, kind }: Quotation,
): AttributionPhrase | null {
  const [first, last] = [cue[0], cue.at(-1)];
  if (!first || !last) return null;
  const taken = [...source, ...content];
  const own = cue
    .flatMap((span) => wordsInSpan(article, span))
    .slice(-FARTHEST.cue)
    .filter(({ span }) => !taken.some((other) => spansOverlap(other, span)));
  const conjunct = lastConjunct(own);
  const next = content.find(([start]) => start >= last[1]);
  const words = [
    ...(conjunct.length === own.length ? wordsBefore(article, first[0], taken) : []),
    ...conjunct,
    ...(next ? wordsUpTo(article, last[1], next[0], taken) : []),
  ];
  const asksInMarks = kind === 'direct' && content.some(([, end]) => isQuestionMark(article.text, end));
  return { words, content: next ? firstWords(article, next) : [], asksInMarks };
}
